import { codeLists } from '../../reference/code-lists.ts';
import { normal } from './header-text.ts';

/** A unit of quantity: ten to a power of the unit in which customs counts such goods. */
export interface QuantityUnit {
  readonly unit: string;
  readonly power: number;
}

/** Other ways to write customs' units, and tonnes, which customs counts in kilograms. */
const written = new Map<string, QuantityUnit>(
  (
    [
      [
        '千克',
        0,
        ['公斤', 'kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes'],
      ],
      [
        '千克',
        3,
        ['吨', '公吨', '噸', 't', 'mt', 'ton', 'tons', 'tonne', 'tonnes', 'metric ton', 'metric tons'],
      ],
      ['千克', 3, ['metric tonne', 'metric tonnes']],
      ['克', 0, ['g', 'gr', 'gram', 'grams', 'gramme', 'grammes']],
      ['克拉', 0, ['ct', 'carat', 'carats']],
      ['米', 0, ['m', 'metre', 'metres', 'meter', 'meters', '公尺']],
      ['千米', 0, ['公里', 'km', 'kilometre', 'kilometres']],
      [
        '平方米',
        0,
        ['㎡', 'm2', 'm²', 'sqm', 'sq m', 'square metres', 'square meter', 'square meters', '平米'],
      ],
      ['立方米', 0, ['m3', 'm³', 'cbm', 'cubic metres', 'cubic meter', 'cubic meters', '立方']],
      ['升', 0, ['l', 'ltr', 'litre', 'litres', 'liter', 'liters', '公升']],
      ['个', 0, ['number of items', 'number', 'item', 'items', 'no.', '個']],
      ['双', 0, ['pair', 'pairs', 'prs']],
      ['打', 0, ['doz', 'dozen', 'dozens']],
      ['千瓦时', 0, ['度', 'kwh', '千瓦·时']],
      ['千瓦', 0, ['kw']],
    ] as const
  ).flatMap(([unit, power, names]) => names.map((name) => [name, { unit, power }] as const)),
);
const prefixes = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/**
 * A unit of quantity, 万台 as ten thousand 台, 吨 as a thousand 千克; a unit that customs' list has as it stands (万个,
 * 百副, 千块) is itself. Undefined where nothing of the kind is known.
 */
export function quantityUnit(text: string): QuantityUnit | undefined {
  const name = normal(text);
  if (name.length > 30) return undefined;
  return listed(name) ?? multiple(name);
}

/** A unit in the smallest that its name is made of: 千个 as a thousand 个, for comparison alone. */
export function smallest({ unit, power }: QuantityUnit): QuantityUnit {
  const prefix = prefixes.get(unit.slice(0, 1));
  const rest = unit.slice(1);
  return prefix !== undefined && codeLists().unitCodes.has(rest)
    ? { unit: rest, power: power + prefix }
    : { unit, power };
}

function listed(name: string): QuantityUnit | undefined {
  const { unitsInEnglish, unitCodes } = codeLists();
  const same = written.get(name);
  if (same !== undefined) return same;
  const unit = unitsInEnglish.get(name) ?? (unitCodes.has(name) ? name : undefined);
  return unit === undefined ? undefined : { unit, power: 0 };
}

/** 万台, 百万千克, 1000 kg, '000 pairs, thousand litres. */
function multiple(name: string): QuantityUnit | undefined {
  const chinese = /^[十百千万亿]{1,3}/.exec(name)?.[0] ?? '';
  for (let length = chinese.length; length > 0; length--) {
    const found = listed(name.slice(length));
    if (found === undefined) continue;
    const power = Array.from(name.slice(0, length)).reduce((sum, sign) => sum + (prefixes.get(sign) ?? 0), 0);
    return { unit: found.unit, power: found.power + power };
  }
  const counted =
    /^(?:(?<zeros>10{1,9}|1(?:,000){1,3}|'000)|(?<word>thousand|million|hundred|k|mn|mln))s? ?(?:of )?(?<unit>.+)$/.exec(
      name,
    )?.groups;
  const found = counted && listed(counted['unit'] ?? '');
  if (counted === undefined || found === undefined) return undefined;
  const power =
    counted['zeros']?.replace(/[^0]/g, '').length ??
    { thousand: 3, k: 3, hundred: 2, million: 6, mn: 6, mln: 6 }[counted['word'] ?? ''] ??
    0;
  return { unit: found.unit, power: found.power + power };
}
