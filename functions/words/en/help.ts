import type { HelpWords } from '../zh-CN/help.ts';

export const helpWords: HelpWords = {
  about: 'from the customs CSVs of a month to its foreign-trade bulletin',
  help: 'shows how a command is used',
  json: 'print one JSON value on standard output and nothing else',
  lang: 'language of the messages',
  choices: (known) => ` (one of: ${known.join(', ')})`,
  preset: (value) => ` (default: ${value})`,
  build: {
    about: 'builds the bulletin of a month from a folder of customs CSVs',
    in: 'folder with incoming/** and registers/*, or just CSVs (default: the fixture city)',
    month: 'month to build (default: the newest with both flows)',
    out: 'where the bulletin goes',
    only: 'the editions to print (default: all)',
  },
  check: {
    about: 'tells what the program makes of files before anyone uploads them',
    files: 'CSVs, workbooks, ZIPs, folders',
    flow: 'flow of files that do not tell it',
    out: 'write the rows that are not taken to this workbook to be mended (or into this folder)',
  },
  figures: {
    about: 'cuts the figures of a month by any dimensions: month, year to date, growth, share, contribution',
    out: 'where the facts are kept between runs',
    by: (known) => `one or several of ${known}`,
    flow: 'one flow only (default: both added up)',
    digits: 'digits of the HS code that "product" stands for',
    currency: 'currency of the table',
  },
  explain: {
    about: 'tells why a printed figure is what it is: formula, sums, uploads and rows',
    figure: 'YYYY-MM/exhibit/row/column, as in the HTML edition',
    rows: 'write the rows behind it as CSV',
  },
  place: {
    in: 'folder with incoming/** and registers/* (default: the fixture city)',
    out: 'where its bulletins are kept',
    stack: 'the deployed stack of that name instead of a folder',
  },
  month: 'YYYY-MM',
  disclosure: { about: 'which rows the public edition keeps closed, by which rule, and what share it shows' },
  status: { about: 'states of all months; of one month also its uploads with their sums, and its mails' },
  upload: {
    about: 'checks files, shows what would be counted, and puts clean ones where uploads go',
    as: 'folder of the uploads to put them in',
    anyway: 'upload them with their faults: their months are held',
  },
  remove: {
    about: 'takes an upload back; the file itself is kept',
    file: 'an upload, named as status lists it',
  },
  release: {
    about: 'approves the newest edition of a month, and ends a hold',
    anew: 'release it once more with what has changed since, even where no figure has',
  },
  seal: {
    about:
      'takes back the PDF that the bureau sealed, files it beside its edition, and mails it from then on',
    file: 'the sealed PDF',
    send: 'mail it to readers who have the released edition without its seal',
  },
  registers: {
    about: 'write the registers that stand as one workbook, a sheet each, to be kept in their place',
    in: 'folder with registers/*',
    xlsx: 'the file to write',
  },
  confirm: {
    about: 'confirm that a doubt of a month is none: a line into registers/confirmed.csv',
    key: 'the key that stands with the reason',
    who: 'who answers for it',
    why: 'why the data are right',
  },
  hold: { about: 'holds a month whatever its data say' },
  resend: { about: 'lets the mails of a month go out again', to: 'to one reader only' },
  rebuild: { about: 'has a month considered anew' },
  portal: {
    about:
      'opens the bulletin’s own page in a browser: uploads, months, releases; without a folder on a copy of the example city',
    in: 'folder with incoming/** and registers/*; without it a copy of the example city, to be changed freely',
    release: 'whether a complete month is released by itself or waits for approval',
    port: 'port of the page; where it is taken, the next that is free',
  },
  local: {
    about:
      'the whole chain on a folder: files dropped under incoming/ become a bulletin and mails in a folder',
    folder: 'folder with incoming/** and registers/*',
    out: 'where bulletins are kept, and mails under mailbox/',
    operator: 'who is told of refused uploads',
    once: 'work off what is there and end',
  },
  terms: new Map(),
};
