import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import type { Language } from '../bulletin/model.ts';
import { monthsPresent } from '../facts/months.ts';
import { readReceipts } from '../facts/receipts.ts';
import { systemClock } from '../ports/clock.ts';
import { orderAnew, orderHold, orderRelease, orderResend } from '../publish/orders.ts';
import { newStatus, readStatus, type Status } from '../publish/status.ts';
import type { Month } from '../trade/month.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { operateWordsIn } from '../words/operate.ts';
import { languageOption, month as monthArgument, UsageError } from './options.ts';
import { openPlace, placeOptions, type PlaceOptions } from './open-place.ts';
import type { Place } from './place.ts';
import { terminalLog } from './terminal-log.ts';

interface OperateOptions extends PlaceOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly to?: string;
  readonly as?: string;
  readonly anew?: true;
}

/** What operators order, on a folder or on a deployed stack. */
export function registerOperations(program: Command): void {
  registerStatus(program);
  registerUpload(program);
  order(
    program,
    'release',
    'approves the newest edition of a month, and ends a hold',
    async (place, options, month) => {
      const { lang } = options;
      if (options.anew) {
        await orderAnew(month, { archive: place.archive, clock: systemClock });
        return operateWordsIn(lang).ordered(month);
      }
      await place.look(month);
      const status = await orderRelease(month, { archive: place.archive, clock: systemClock });
      if (status === undefined) throw new UsageError(operateWordsIn(lang).nothingFiled(month));
      return operateWordsIn(lang).ordered(month);
    },
  ).option('--anew', 'release it once more with what has changed since, even where no figure has');
  order(program, 'hold', 'holds a month whatever its data say', async (place, { lang }, month) => {
    await orderHold(month, { archive: place.archive, clock: systemClock });
    return operateWordsIn(lang).ordered(month);
  });
  order(program, 'resend', 'lets the mails of a month go out again', async (place, { lang, to }, month) => {
    const count = await orderResend(month, { archive: place.archive, clock: systemClock }, to);
    return operateWordsIn(lang).reopened(count);
  }).addOption(new Option('--to <address>', 'to one reader only'));
  order(program, 'rebuild', 'has a month considered anew', (_, { lang }, month) =>
    Promise.resolve(operateWordsIn(lang).ordered(month)),
  );
}

/** A command that orders something of a month, and has it looked at then. */
function order(
  program: Command,
  name: string,
  description: string,
  give: (place: Place, options: OperateOptions, month: Month) => Promise<string>,
): Command {
  const command = program
    .command(name)
    .description(description)
    .argument('<month>', 'YYYY-MM', monthArgument);
  return placeOptions(command)
    .addOption(languageOption())
    .action(async (month: Month, options: OperateOptions) => {
      await using place = await openPlace(options, terminalLog());
      const answer = await give(place, options, month);
      await place.look(month);
      process.stdout.write(`${answer}\n`);
    });
}

function registerStatus(program: Command): void {
  const command = program
    .command('status')
    .description('states of the months: reasons and editions')
    .argument('[month]', 'YYYY-MM', monthArgument)
    .option('--json', 'print one JSON value on standard output and nothing else')
    .addOption(languageOption());
  placeOptions(command).action(async (month: Month | undefined, options: OperateOptions) => {
    await using place = await openPlace(options, terminalLog());
    const months = month === undefined ? monthsPresent(await readReceipts(place.archive)).anyFlow : [month];
    const found: Status[] = [];
    for (const one of months) found.push((await readStatus(place.archive, one)) ?? newStatus(one, ''));
    const lines = options.json
      ? [JSON.stringify(found, null, 2)]
      : found.flatMap((status) => told(status, options.lang));
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

function registerUpload(program: Command): void {
  const command = program
    .command('upload')
    .description('puts files where uploads go; "check" tells first what they hold')
    .argument('<files...>', 'CSV files')
    .addOption(new Option('--as <folder>', 'folder of the uploads to put them in'))
    .addOption(languageOption());
  placeOptions(command).action(async (files: readonly string[], options: OperateOptions) => {
    const log = terminalLog();
    await using place = await openPlace(options, log);
    const folder = options.as === undefined ? '' : `${options.as.replace(/\/+$/, '')}/`;
    for (const file of files) {
      const key = `${place.prefix}${folder}${basename(file)}`;
      log.stage('upload', { key, bytes: statSync(file).size });
      await place.incoming.putFile(key, file);
    }
    process.stdout.write(`${operateWordsIn(options.lang).uploaded(files.length)}\n`);
  });
}

function told(status: Status, language: Language): string[] {
  const words = operateWordsIn(language);
  const reasonOf = evidenceWordsIn(language);
  return [
    words.state(
      status.month,
      words.states[status.state],
      status.waitsFor === null ? '' : words.waits[status.waitsFor],
    ),
    ...status.reasons.map((reason) => `  · ${reasonOf(reason)}`),
    ...status.editions.map(
      ({ number, released, headline }) => `  ${words.edition(number, released, headline)}`,
    ),
  ];
}
