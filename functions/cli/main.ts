import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { helpWordsIn } from '../words/catalogues.ts';
import { registerBuild } from './build.ts';
import { registerCheck } from './check.ts';
import { registerConfirm } from './confirm.ts';
import { registerDisclosure } from './disclosure.ts';
import { registerExplain } from './explain.ts';
import { registerFigures } from './figures.ts';
import { registerLocal } from './local.ts';
import { registerOperations } from './operate.ts';
import { registerRegisters } from './registers.ts';
import { registerRemove } from './remove.ts';
import { registerSeal } from './seal.ts';
import { registerStatus } from './status.ts';
import { registerUpload } from './upload.ts';
import { helpIn } from './help.ts';
import { endWhenTold } from './interrupted.ts';
import { misreading, refuseUnknownVerb } from './misread.ts';
import { askedLanguage, exitCodes, UsageError } from './options.ts';
import { jsonText, shown } from './terminal-text.ts';

endWhenTold();
const typed = process.argv.slice(2);
const language = askedLanguage(typed);
const program = new Command('bulletin')
  .description(helpWordsIn(language).about)
  .configureHelp(helpIn(language))
  .helpOption('-h, --help', helpWordsIn(language).help)
  .helpCommand('help [command]', helpWordsIn(language).help)
  .configureOutput({ outputError: () => undefined })
  .exitOverride();
registerBuild(program, language);
registerCheck(program, language);
registerFigures(program, language);
registerExplain(program, language);
registerDisclosure(program, language);
registerStatus(program, language);
registerUpload(program, language);
registerRemove(program, language);
registerOperations(program, language);
registerSeal(program, language);
registerConfirm(program, language);
registerRegisters(program, language);
registerLocal(program, language);
const line = { typed, language, verbs: program.commands.map((command) => command.name()) };

try {
  refuseUnknownVerb(line);
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}

/** Tells what went wrong, once, and whose fault it is. */
function tell(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  const fault = error instanceof CommanderError ? new UsageError(misreading(error, line)) : error;
  const message = fault instanceof Error ? fault.message : String(fault);
  if (typed.includes('--json')) process.stdout.write(`${jsonText({ error: { message } })}\n`);
  const isOurs = !(fault instanceof UsageError);
  // Of ours with where it came from, its causes and, of several, each.
  process.stderr.write(`${shown(isOurs ? inspect(fault) : message)}\n`);
  return isOurs ? exitCodes.ourFault : exitCodes.inputAtFault;
}
