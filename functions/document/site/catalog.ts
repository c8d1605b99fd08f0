import { siteWordsIn } from '../../words/catalogues.ts';
import { languages } from '../../words/language.ts';
import { numberOf, yearOf } from '../../trade/month.ts';
import { linkTo, type PublishedEdition, type SiteOwner } from './published.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Registered media types of what editions consist of. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/**
 * `catalog.jsonld`: what the public may have, as a catalogue of DCAT 3 whose sets are also schema.org's: all months in one
 * file, and each month's newest edition.
 */
export function toCatalog(
  editions: readonly PublishedEdition[],
  owner: SiteOwner,
  allMonths: { readonly data: string; readonly structure: string } | undefined,
): string {
  const inBoth = (text: (language: (typeof languages)[number]) => string): object[] =>
    languages.map((language) => ({ '@language': language, '@value': text(language) }));
  const publisher = {
    '@type': ['foaf:Organization', 'schema:Organization'],
    'foaf:name': inBoth((language) => owner.issuer[language]),
    'schema:name': inBoth((language) => owner.issuer[language]),
  };
  const titled = (text: Parameters<typeof inBoth>[0]): object => ({
    'dct:title': inBoth(text),
    'schema:name': inBoth(text),
  });
  const distribution = (path: string, language: string | undefined, size: number | undefined): object => {
    const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return {
      '@type': ['dcat:Distribution', 'schema:DataDownload'],
      'dcat:downloadURL': { '@id': linkTo(path, owner) },
      'schema:contentUrl': { '@id': linkTo(path, owner) },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
      'schema:encodingFormat': type,
      ...(language !== undefined && { 'dct:language': language, 'schema:inLanguage': language }),
      ...(size !== undefined && {
        'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(size) },
      }),
    };
  };
  const current = editions.filter(({ isCurrent }) => isCurrent);
  const [newest] = editions;
  const dated = (released: string): object => ({
    'dct:modified': { '@type': 'xsd:dateTime', '@value': released },
    'schema:dateModified': released,
  });
  const months = current.map((edition) => ({
    '@id': linkTo(`${edition.folder}index`, owner).replace(/index$/, ''),
    '@type': ['dcat:Dataset', 'schema:Dataset'],
    ...titled((language) => {
      const words = siteWordsIn(language);
      const month = words.month(yearOf(edition.month), numberOf(edition.month));
      return words.entry(owner.title[language], month, edition.number);
    }),
    'dct:description': edition.languages.map(({ language, headline }) => ({
      '@language': language,
      '@value': headline,
    })),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@type': 'xsd:gYearMonth', '@value': edition.month },
    },
    'schema:temporalCoverage': edition.month,
    ...dated(edition.released),
    'dcat:version': String(edition.number),
    'dct:publisher': publisher,
    'dcat:distribution': edition.languages.flatMap(({ language, files }) =>
      files.map(({ name, size }) => distribution(`${edition.folder}${name}`, language, size)),
    ),
  }));
  const together =
    allMonths === undefined || newest === undefined
      ? []
      : [
          {
            '@id': linkTo(allMonths.data, owner),
            '@type': ['dcat:Dataset', 'schema:Dataset'],
            ...titled((language) => siteWordsIn(language).allMonths),
            ...dated(newest.released),
            'dct:accrualPeriodicity': {
              '@id': 'http://publications.europa.eu/resource/authority/frequency/MONTHLY',
            },
            'dct:publisher': publisher,
            'dct:conformsTo': { '@id': linkTo(allMonths.structure, owner) },
            'dcat:distribution': [distribution(allMonths.data, undefined, undefined)],
          },
        ];
  const catalog = {
    '@context': context,
    '@id': linkTo('catalog.jsonld', owner),
    '@type': ['dcat:Catalog', 'schema:DataCatalog'],
    ...titled((language) => owner.title[language]),
    'dct:publisher': publisher,
    ...(newest === undefined ? {} : dated(newest.released)),
    'dcat:dataset': [...together, ...months],
  };
  return `${JSON.stringify(catalog, null, 1)}\n`;
}
