import { strFromU8, unzipSync } from 'fflate';

/** A workbook opened without the program that wrote it: its parts as text, and the cells of each sheet. */
export interface OpenedWorkbook {
  readonly parts: Readonly<Record<string, string>>;
  readonly sheets: readonly OpenedSheet[];
}

export interface OpenedSheet {
  readonly name: string;
  readonly xml: string;
  /** By address: "A1" → the text, or the number as written. */
  readonly cells: ReadonlyMap<
    string,
    { readonly type: string; readonly text: string; readonly format: string }
  >;
}

export function openedWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const strings = all(parts['xl/sharedStrings.xml'], /<si>(.*?)<\/si>/gs).map(([, item = '']) =>
    plain(item.replace(/<[^>]+>/g, '')),
  );
  const styles = parts['xl/styles.xml'] ?? '';
  const codes = new Map(
    all(styles, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([, id = '', code = '']) => [
      id,
      plain(code),
    ]),
  );
  const formats = all(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0], /<xf numFmtId="(\d+)"/g).map(
    ([, id = '']) => codes.get(id) ?? '',
  );
  const sheets = all(parts['xl/workbook.xml'], /<sheet name="([^"]*)"/g).map(([, name = ''], index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
    const found = all(xml, /<c r="([A-Z]+\d+)"([^>]*)>(?:<v>(.*?)<\/v>)?/g).map(
      ([, address = '', attributes = '', value = '']) => {
        const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
        const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? '0');
        const text = type === 's' ? (strings[Number(value)] ?? '') : value;
        return [address, { type, text, format: formats[style] ?? '' }] as const;
      },
    );
    return { name: plain(name), xml, cells: new Map(found) };
  });
  return { parts, sheets };
}

export function all(text: string | undefined, pattern: RegExp): RegExpExecArray[] {
  return [...(text ?? '').matchAll(pattern)];
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
