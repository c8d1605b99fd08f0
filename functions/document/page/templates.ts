import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import Handlebars from 'handlebars';
import { templatesFolder } from '../templates-folder.ts';

/** The templates and style sheets of a folder, compiled. */
export interface Templates {
  readonly bulletin: (view: object) => string;
  readonly why: (view: object) => string;
  /** What makes tables sortable on a screen and folds them on a phone, and the hash by which the page's policy allows it. */
  readonly script: { readonly text: string; readonly hash: string };
  readonly styles: Readonly<Record<'bulletin' | 'print' | 'official' | 'screen', string>>;
}

let compiled: Templates | undefined;

/** Compiled at the first document of a process. */
export function templates(): Templates {
  compiled ??= compile(templatesFolder);
  return compiled;
}

function compile(folder: string): Templates {
  const handlebars = Handlebars.create();
  const options = { strict: true, preventIndent: true } as const;
  for (const file of readdirSync(join(folder, 'partials')).sort())
    handlebars.registerPartial(
      parse(file).name,
      handlebars.compile(readFileSync(join(folder, 'partials', file), 'utf8'), options),
    );
  const style = (name: string): string => readFileSync(join(folder, 'style', `${name}.css`), 'utf8');
  const why = handlebars.compile<object>(readFileSync(join(folder, 'why/why.hbs'), 'utf8'), options);
  const whyStyle = readFileSync(join(folder, 'why/why.css'), 'utf8');
  const text = ['sort-tables.js', 'fold-tables.js']
    .map((name) => readFileSync(join(folder, 'script', name), 'utf8'))
    .join('\n');
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return {
    script: { text, hash },
    why: (view) => why({ ...view, style: whyStyle }),
    bulletin: handlebars.compile(readFileSync(join(folder, 'bulletin.hbs'), 'utf8'), options),
    styles: {
      bulletin: style('bulletin'),
      print: style('print'),
      official: style('official'),
      screen: style('screen'),
    },
  };
}
