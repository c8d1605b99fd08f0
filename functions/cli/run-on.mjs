import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command on another Node as though it were this process: a signal that is meant for this one reaches that one,
 * and as that one ends, so does this.
 * @param {string} node the executable
 * @param {readonly string[]} words its arguments
 */
export function runOn(node, words) {
  const inner = spawn(node, words, { stdio: 'inherit' });
  for (const signal of signals) process.on(signal, () => inner.kill(signal));
  inner.once('exit', (code, endedBy) => {
    if (endedBy === null) {
      process.exitCode = code;
      return;
    }
    for (const signal of signals) process.removeAllListeners(signal);
    process.kill(process.pid, endedBy);
  });
}
