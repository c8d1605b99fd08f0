/** One message to one reader. Attachments of type `inline` are shown in the text by their name (`cid:`). */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  readonly inline: boolean;
}

/**
 * Sends mail. Resolves when the server has taken the message; throws MailRefused when it never will and MailDeferred
 * when it certainly has not yet. Any other error means that nobody knows: the server's answer was lost.
 */
export interface Mailer {
  send(message: Message): Promise<{ readonly id: string }>;
}

/** The server will not take this message to this reader: trying again changes nothing. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The message certainly did not go out: the server was not reached, or has answered that it does not take it now. */
export class MailDeferred extends Error {
  override readonly name = 'MailDeferred';
  /** The server takes nothing from us now; else it is about this message or its reader. */
  readonly isOutage: boolean;

  constructor(message: string, options: ErrorOptions & { readonly isOutage: boolean }) {
    super(message, options);
    this.isOutage = options.isOutage;
  }
}
