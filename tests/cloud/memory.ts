import { readdirSync, readFileSync } from 'node:fs';

/** Watches what a process and its descendants hold, each shared page counted once (Pss). Zero where there is no /proc. */
export function memoryWatch(pid: number): { readonly peakMb: () => number; readonly end: () => void } {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, held(pid));
  }, 200);
  return {
    peakMb: () => Math.round(peak / 1024),
    end: () => {
      clearInterval(timer);
    },
  };
}

/** In kilobytes. */
function held(pid: number): number {
  const own = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return childrenOf(pid).reduce((sum, child) => sum + held(child), own);
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
