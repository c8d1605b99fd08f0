import type { Log } from '../ports/log.ts';
import { shown } from './terminal-text.ts';

/** Where progress goes: standard error, one line that is written over on a terminal, one line a stage in a file. */
export function terminalLog(stream: NodeJS.WriteStream = process.stderr): Log {
  const onTerminal = stream.isTTY;
  const started = performance.now();
  const line = (text: string, details?: Readonly<Record<string, string | number>>): string => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    const facts = Object.entries(details ?? {}).map(([name, value]) => `${name} ${value}`);
    return shown(`${seconds} s  ${[text, ...facts].join('  ')}`).replaceAll('\n', ' ');
  };
  return {
    stage: (name, details) => {
      stream.write(`${line(name, details)}\n`);
    },
    tell: (fact, details) => {
      if (onTerminal) stream.write(`\u001b[2K${line(fact, details).slice(0, stream.columns)}\r`);
    },
  };
}
