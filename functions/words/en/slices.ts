import type { SliceWords } from '../zh-CN/slices.ts';

export const sliceWords: SliceWords = {
  total: 'Total',
  unclassified: 'Unallocated',
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
