/** Turns a self-contained HTML document into a PDF: tagged, with outline. Refuses rather than print a doubtful page. */
export interface Printer extends AsyncDisposable {
  print(html: string): Promise<Uint8Array>;
}

/** A document that must not be published: a face that did not load, a request, a page error, a blank page, time out. */
export class PrintRefused extends Error {
  override readonly name = 'PrintRefused';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`the document was not printed: ${reasons.join('; ')}`, options);
    this.reasons = reasons;
  }
}
