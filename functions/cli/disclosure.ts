import type { Command } from 'commander';
import type { Language } from '../words/language.ts';
import { readReceipts } from '../facts/receipts.ts';
import { monthsPresent } from '../facts/supply/months.ts';
import { codeVersion } from '../publish/code-version.ts';
import { disclosureReport, type DisclosureReport } from '../publish/edition/disclosure-report.ts';
import { prepare } from '../publish/publish.ts';
import type { Month } from '../trade/month.ts';
import { disclosureWordsIn, helpWordsIn } from '../words/catalogues.ts';
import { scratchFolder } from '../desk/folder.ts';
import { openSite, siteOptions, type SiteOptions } from './open-site.ts';
import { jsonOption, languageOption, monthIn, UsageError, wordsIn } from './options.ts';
import { terminalLog } from './terminal-log.ts';

interface DisclosureOptions extends SiteOptions {
  readonly lang: Language;
  readonly json?: true;
}

/** For the bureau: which rows a month's public edition keeps closed, by which rule, and what share it shows. */
export function registerDisclosure(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const command = program
    .command('disclosure')
    .description(help.disclosure.about)
    .argument('<month>', help.month, monthIn(language))
    .addOption(jsonOption(language))
    .addOption(languageOption(language));
  siteOptions(command, language).action(disclosure);
}

async function disclosure(month: Month, options: DisclosureOptions): Promise<void> {
  const log = terminalLog();
  await using site = await openSite(options, log);
  const { archive } = site;
  const { anyFlow } = monthsPresent(await readReceipts(archive));
  if (!anyFlow.includes(month))
    throw new UsageError(wordsIn(options.lang).noSuchMonth(month, anyFlow.join(' ')));
  const report = disclosureReport(
    await prepare(month, { archive, log, scratch: scratchFolder(), code: codeVersion() }),
  );
  const text = options.json ? JSON.stringify(report, null, 2) : told(report, options.lang).join('\n');
  process.stdout.write(`${text}\n`);
}

function told({ closed, shown, waiting }: DisclosureReport, language: Language): string[] {
  const { report } = disclosureWordsIn(language);
  return [
    report.shown,
    ...shown.map(
      (one) => `  ${report.dimension(one.dimension, one.open, one.rows, (one.perThousand / 10).toFixed(1))}`,
    ),
    report.closed(closed.length),
    ...closed.map(
      ({ row, why, month, flow }) =>
        `  ${row}  ${report.why[why]}${month && flow ? ` (${month} ${report.flows[flow]})` : ''}`,
    ),
    ...(waiting.length === 0 ? [] : [report.waiting(waiting.length), ...waiting.map((one) => `  ${one}`)]),
  ];
}
