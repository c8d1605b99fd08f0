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

/** Sends mail. Resolves when the server has taken the message; throws MailRefused when it never will. */
export interface Mailer {
  send(message: Message): Promise<{ readonly id: string }>;
}

/** The server will not take this message to this reader: trying again changes nothing. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}
