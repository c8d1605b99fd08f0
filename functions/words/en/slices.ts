import type { SliceWords } from '../zh-CN/slices.ts';

export const sliceWords: SliceWords = {
  total: 'Total',
  unlistedProduct: (code, subheading) => `${code} (under ${subheading}, not on the list)`,
  unclassified: 'Unallocated',
  flows: { export: 'Exports', import: 'Imports' },
  plannedGroup: 'Electromechanical and high-tech products',
  marketKinds: { traditional: 'Traditional markets', emerging: 'Emerging markets' },
  continents: {
    asia: 'Asia',
    africa: 'Africa',
    europe: 'Europe',
    'latin-america': 'Latin America',
    'north-america': 'North America',
    oceania: 'Oceania',
    unknown: 'Not specified',
  },
  regimeFamilies: {
    general: 'Ordinary trade',
    processing: 'Processing trade',
    bonded: 'Bonded logistics',
    'e-commerce': 'Cross-border e-commerce',
    'market-procurement': 'Market procurement',
    tourist: 'Tourist purchases',
    other: 'Other regimes',
  },
  ownerships: {
    state: 'State-owned enterprises',
    foreign: 'Foreign-invested enterprises',
    private: 'Private enterprises',
    other: 'Other enterprises',
  },
};
