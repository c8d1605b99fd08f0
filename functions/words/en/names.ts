/** The tables whose rows bear names of countries and regions, and those whose rows bear common nouns. */
const markets: ReadonlySet<string> = new Set(['markets', 'groupings', 'markets-moved', 'drivers-market']);
const commonNouns: ReadonlySet<string> = new Set([
  ...['regime-families', 'regimes', 'ownership', 'sections', 'goods-moved', 'drivers-section'],
  ...['main-exports', 'main-imports', 'product-groups', 'doubts', 'target-lights'],
  ...[
    'indicators-services',
    'indicators-capital',
    'indicators-abroad',
    'indicators-projects',
    'plan-targets',
  ],
]);

const articled = new RegExp(
  [
    '^United ',
    ' (?:Islands|Republic|Federation|Antilles)$',
    '^(?:Bahamas|Comoros|Congo|Gambia|Holy See|Lao PDR|Maldives|Netherlands|Philippines)$',
    '^(?:Belt and Road|European Union|Middle East)',
  ].join('|'),
);

/** A row's name as it stands inside a sentence: the United States, ordinary trade. */
export function nameWithin(name: string, exhibit: string): string {
  if (markets.has(exhibit) && articled.test(name)) return `the ${name}`;
  return commonNouns.has(exhibit) ? name.replace(/^[A-Z](?=[a-z-])/, (letter) => letter.toLowerCase()) : name;
}

/** The same where a sentence begins with it. */
export function nameFirst(name: string): string {
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
