import type { Part, Problem } from '../facts/receipt.ts';
import { flows, type Flow } from '../trade/cut.ts';
import type { Layout } from './layouts/layout.ts';
import { isTitle } from './meaning/title-lines.ts';

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

/** How customs values the one and the other, and of which the words are no name of a table. */
const valued = /按|离岸|到岸|口径|(?<![a-z])(?:fob|cif)(?![a-z])/i;

/** The flow that the titles above a header tell; undefined where they tell none, or both. */
export function flowOfTitles(titles: readonly string[]): Flow | undefined {
  return flowOfKey(titles.filter((title) => isTitle(title) && !valued.test(title)).join(' '));
}

/** The flow that the name of a file tells in a layout's own words; undefined where in none, or in those of both. */
export function flowInWords(key: string, words: Layout['nameFlows']): Flow | undefined {
  const [file = ''] = key.split(/[\\/]/).reverse();
  const said = file.toLowerCase().split(/[^\p{L}]+/u);
  const [found, other] = flows.filter((flow) => words[flow]?.some((word) => said.includes(word)));
  return other === undefined ? found : undefined;
}

/** The key's word, the manifest's and the content's own must agree. */
export function flowContradictions(
  ofKey: Flow | undefined,
  ofManifest: Flow | undefined,
  parts: readonly Part[],
): Problem[] {
  if (ofKey === undefined) return [];
  const found = [...new Set(parts.map(({ flow }) => flow))];
  const other = ofManifest ?? (found.length === 1 ? found[0] : undefined);
  return other === undefined || other === ofKey
    ? []
    : [{ code: 'flow-contradicts', text: ofKey, details: { found: other } }];
}

/** A title that names a flow of which no row is. */
export function titleFlowContradicts(ofTitle: Flow | undefined, parts: readonly Part[]): Problem[] {
  const [found] = parts.map(({ flow }) => flow);
  return ofTitle === undefined || found === undefined || parts.some(({ flow }) => flow === ofTitle)
    ? []
    : [{ code: 'title-of-other-flow', text: ofTitle, details: { found } }];
}
