import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import { openPrinted } from '../../functions/ports/open-printed.ts';
import type { Printer } from '../../functions/ports/printer.ts';

/**
 * Printers that share one Chromium and its work: a page that was printed before comes as it came then, which is what
 * printing it again would give. For tests that print the same bulletin over and over.
 */
export class PrintedOnce implements AsyncDisposable {
  #chromium: Promise<Printer> | undefined;
  readonly #done = new Map<string, Promise<Uint8Array>>();

  readonly open = (): Promise<Printer> =>
    Promise.resolve({
      print: async (html, purpose) =>
        openPrinted(
          await this.#once(
            `${purpose ?? 'print'} ${html}`,
            async (printer) => (await printer.print(html, purpose)).bytes,
          ),
        ),
      picture: (html, size) =>
        this.#once(`${JSON.stringify(size)} ${html}`, (printer) => printer.picture(html, size)),
      faces: () => [],
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });

  #once(page: string, print: (printer: Printer) => Promise<Uint8Array>): Promise<Uint8Array> {
    this.#chromium ??= chromiumPrinter({ log: silentLog });
    const done = this.#done.get(page) ?? this.#chromium.then(print);
    this.#done.set(page, done);
    return done;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#chromium)?.[Symbol.asyncDispose]();
  }
}
