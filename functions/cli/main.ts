import { Command, CommanderError } from 'commander';
import { registerBuild } from './build.ts';
import { registerCheck } from './check.ts';
import { registerExplain } from './explain.ts';
import { registerFigures } from './figures.ts';
import { registerLocal } from './local.ts';
import { registerOperations } from './operate.ts';
import { registerStatus } from './status.ts';
import { registerUpload } from './upload.ts';
import { exitCodes, UsageError } from './options.ts';

const program = new Command('bulletin')
  .description('外贸月通报: from the customs CSVs of a month to its bulletin')
  .showHelpAfterError()
  .exitOverride();
registerBuild(program);
registerCheck(program);
registerFigures(program);
registerExplain(program);
registerStatus(program);
registerUpload(program);
registerOperations(program);
registerLocal(program);
for (const command of program.commands) command.exitOverride();

try {
  const [verb = ''] = process.argv.slice(2);
  const isKnown = /^(?:-|help$|$)/.test(verb) || program.commands.some((command) => command.name() === verb);
  // Else Commander takes the word for an argument of the default command.
  if (!isKnown) program.error(`error: unknown command '${verb}'`);
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}

/** Tells what went wrong, once, and whose fault it is. Commander has spoken already when the error is its own. */
function tell(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  const message = error instanceof Error ? error.message : String(error);
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { message } }, null, 2)}\n`);
  if (error instanceof CommanderError) return exitCodes.inputAtFault;
  const isOurs = !(error instanceof UsageError);
  const told = isOurs && error instanceof Error ? (error.stack ?? message) : message;
  process.stderr.write(`${told}\n`);
  return isOurs ? exitCodes.ourFault : exitCodes.inputAtFault;
}
