import type { NoteWords } from '../zh-CN/notes.ts';

export const noteWords: NoteWords = {
  coverage: 'The bulletin covers the city’s trade in goods. Exports are valued FOB, imports CIF.',
  currencies: (hasGrowth) =>
    `Sums in renminbi and in US dollars both add up what customs converted declaration by declaration${hasGrowth ? '; their growth rates may differ' : ''}.`,
  yearAgo: 'Growth on a year earlier is on last year’s figures as now revised.',
  pull: 'A contribution is what an item adds to the growth of the total, in percentage points.',
  pace: 'Time elapsed = months passed ÷ 12; seasonal pace = what share of last year the same months had; lead on time = completion − time elapsed, lead on season = completion − seasonal pace, in percentage points; needed growth = what the months left must grow on a year earlier to reach the year’s target.',
  ranks:
    'Ranks are of unrounded figures; equal ones share a rank. Districts and parks are two partitions of the same trade and do not add up.',
  placesApart: (places, apart, all) =>
    `Of the city’s ${all} ${places}, ${apart} are shown; by the rule of the public edition the other ${all - apart} stand together under “Other”.`,
  recoded: (names) =>
    `The tariff's codes changed: what stands under these codes is not what stood there a year earlier, and growth is not comparable (//): ${names.join('; ')}.`,
  silent: (names) =>
    `${names.join(', ')}: nothing was reported for the month, which is still to be looked into; the month, rates, pace and ranks stand as “…”. The year to date is the sum of the months reported, so that the rows may fall short of what was traded; ranks are among the places that reported.`,
  balance: (hasGrowth) =>
    `The balance is exports less imports${hasGrowth ? '; its change is that of its size, and is not given where a surplus turned into a deficit or the reverse' : ''}.`,
  rounding:
    'Figures are rounded independently; sums may differ from their parts by rounding, and are never adjusted.',
  symbols:
    'Symbols: — no base or not applicable; … not available; // the two periods do not compare: they come from different sources, or the code holds other goods; x suppressed for confidentiality; 0.0 less than half the unit; r revised; p provisional.',
  classification:
    'Goods are classified by the Harmonized System (HS). Product groups and regional groupings overlap and do not add up.',
  groupings: (hasGrowth) =>
    `Regional groupings have this month’s members${hasGrowth ? ' in both years' : ''}.`,
  hhi: 'HHI: the sum of the squared shares of the markets in per cent (0 to 10 000); higher is more concentrated.',
  unitValue: 'A unit value is the sum in US dollars over the quantity, where one unit of quantity holds.',
  registers: (files) =>
    `These registers were not supplied; what rests on them is left out or takes its default: ${files.join(', ')}.`,
  noIndicators:
    'No indicator files were given: services outsourcing, foreign capital and business abroad are left out.',
  manifest:
    'The electronic tables are the XLSX and CSV files that come with the bulletin; the names of all uploads are in its list of files.',
  contact: (contact) => `Contact: ${contact}`,
};
