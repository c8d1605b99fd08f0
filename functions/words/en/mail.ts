import type { MailWords } from '../zh-CN/mail.ts';

export const mailWords: MailWords = {
  release: {
    subject: (headline) => headline,
    corrected: (headline, number) => `[Correction, edition ${number}] ${headline}`,
    greeting: (name) => (name === '' ? 'Dear reader,' : `Dear ${name},`),
    intro: (title, period, isAttached) =>
      `${title}, ${period}, is out${isAttached ? '; the whole of it is attached' : ''}.`,
    correction: (number) => `This is edition ${number}, which corrects and replaces the former one.`,
    sealed: 'The PDF bears the electronic seal of the bureau.',
    sealedSubject: (title, period) => `[Sealed copy] ${title}, ${period}`,
    sealedIntro: (title, period, number) =>
      `You have edition ${number} of ${title}, ${period}. Here is its PDF with the electronic seal of the bureau; nothing else has changed.`,
    revised: (item, figure, before, now, unit) =>
      `${item}, ${figure}: ${now}, before ${before}${unit === '' ? '' : ` (${unit})`}`,
    linkInstead: (address) =>
      `The file is large; please fetch it here soon (the link works for twelve hours at most; ask the sender when it has ended): ${address}`,
    // CNY 23.45 billion
    sum: (value, unit) => `${unit} `.replace(/(?<=^[A-Z]{3}) /, ` ${value} `).trimEnd(),
    titleWithIssuer: (issuer, title) => (issuer === '' ? title : `${issuer} - ${title}`),
    attachment: (title, month) => `${title} ${month}.pdf`,
    next: (address) => `Contact: ${address}`,
  },
  undrawn: 'Write them another way, or put a TrueType face that has them into registers/fonts/.',
  draft: {
    subject: (period) => `[Draft] The bulletin of ${period} is held`,
    ready: (period) => `[Ready] The bulletin of ${period} waits for its release`,
    held: 'The month is held and was not released, because:',
    heldAfter: (number) =>
      `Edition ${number} is released and stands; what has changed since is held and was not released, because:`,
    waits: {
      quiet: 'Uploads are still coming in; it will be looked at when they have been quiet.',
      calendar: 'It is ready and will be released at its hour in the calendar.',
      approval: 'It is ready and waits for approval (the release command).',
    },
  },
  upload: {
    subject: (file, isRefused) => `[${isRefused ? 'File not taken' : 'File to be checked'}] ${file}`,
    intro: (file) => `The uploaded file "${file}" needs attention:`,
    place: (line, column, cell) =>
      [cell ?? (line === undefined ? '' : `line ${line}`), column === undefined ? '' : `column "${column}"`]
        .filter((text) => text !== '')
        .join(', '),
    more: (count) => `… and ${count} more: see the receipt.`,
  },
  ambiguous: {
    subject: (month) => `[Action needed] Mails of ${month} that may or may not have gone out`,
    intro:
      'Sending to these readers was cut off half-way. Ask them, and use the resend command where needed:',
  },
};
