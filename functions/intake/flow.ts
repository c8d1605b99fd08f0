import type { Flow } from '../trade/cut.ts';

/**
 * The flow that a key or path tells in words; undefined where it tells none, or both. 进出口 names both and so neither.
 */
export function flowOfKey(key: string): Flow | undefined {
  const text = key
    .toLowerCase()
    .replaceAll('进出口', '')
    .replaceAll('import-export', '')
    .replaceAll('imports-exports', '');
  const isExport = /出口|export/.test(text);
  const isImport = /进口|import/.test(text);
  if (isExport === isImport) return undefined;
  return isExport ? 'export' : 'import';
}
