import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';
import { damaged } from './unreadable.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Told of what stands in a document, in its order. Names are without their prefix; those of attributes have it. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads an XML document as it comes. Throws Unreadable where it ends before it is complete. */
export async function readXml(texts: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  let [depth, elements] = [0, 0];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        elements += 1;
        events.open?.(local(name), attributes);
      },
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => {
        depth -= 1;
        events.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const text of texts) parser.write(text);
  if (depth > 0 || elements === 0) throw damaged('xml');
  parser.end();
}

/** Reads a page of HTML as browsers do, with whatever is not closed in it. Names are in small letters. */
export async function readHtml(texts: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open?.(name, attributes),
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => events.close?.(name),
    },
    { decodeEntities: true },
  );
  for await (const text of texts) parser.write(text);
  parser.end();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Text of a document in UTF-8, or in UTF-16 with its mark; strict. Throws Unreadable. */
export async function* xmlTexts(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of bytes) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      const text = decoder.decode(piece, { stream: true });
      if (text !== '') yield text;
    }
    const last = decoder?.decode() ?? '';
    if (last !== '') yield last;
  } catch (error) {
    if (error instanceof TypeError) throw damaged('encoding', error);
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
