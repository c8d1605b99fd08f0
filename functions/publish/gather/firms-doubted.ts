import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import type { FirmPlace } from '../../facts/sums/firm-places.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import type { Enterprise, Park, Registers } from '../../reference/registers.ts';
import { yearOf } from '../../trade/month.ts';
import { districtsNamed, parksNamed } from './park-names.ts';

const file = 'enterprises.csv';

/** A firm may have a new name; of so many, and one in so many of those compared, the column is another's. */
const fewest = 3;
const partOfNames = 4;

/**
 * Firms whose name in the register is one under which another firm declares: names that have slipped against their codes.
 * Else, where many are called otherwise than they declare, the column as a whole.
 */
export function namesDoubted(
  enterprises: readonly Enterprise[],
  declared: ReadonlyMap<string, string>,
): RegisterProblem[] {
  const codesOf = Map.groupBy(declared.keys(), (code) => plainFirm(declared.get(code) ?? ''));
  const compared = enterprises.flatMap((firm) => {
    const own = [firm.customsCode, firm.creditCode].flatMap((code) => code ?? []);
    const names = own.flatMap((code) => declared.get(code) ?? []);
    const [name] = names;
    return name === undefined || firm.name === '' ? [] : [{ firm, own, name }];
  });
  const apart = compared.filter(({ firm, name }) => plainFirm(firm.name) !== plainFirm(name));
  const slipped = apart.filter(({ firm, own }) =>
    codesOf.get(plainFirm(firm.name))?.some((code) => !own.includes(code)),
  );
  if (slipped.length > 0)
    return slipped.map(({ firm, own: [code = ''] }) => ({
      ...{ file, line: firm.line, column: 'name', text: `${code} ${firm.name}` },
      ...{ code: 'enterprise-names-slipped', isDoubt: true },
    }));
  if (apart.length < fewest || apart.length * partOfNames <= compared.length) return [];
  const [first] = apart;
  const details = {
    ...{ count: String(apart.length), compared: String(compared.length) },
    ...{ name: first?.firm.name ?? '', declared: first?.name ?? '' },
  };
  return [{ file, column: 'name', code: 'enterprise-names-differ', isDoubt: true, details }];
}

/** A name without what is written in many ways: widths, spaces, brackets, the long form of a limited company. */
function plainFirm(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s()（）.,，·]/g, '')
    .replace(/有限责任公司/g, '有限公司')
    .toLowerCase();
}

/** Of so many firms and of more than half of a park's no slip of a declarant is the cause. */
const fewestFirms = 2;

/**
 * Parks of which most firms declare their trade at another place, by the park or by customs' district that their rows tell,
 * else by the district that begins their code of customs: parks that are mixed up. A place within the other is no other.
 */
export function parksDoubted(
  { enterprises, parks }: Pick<Registers, 'enterprises' | 'parks'>,
  places: readonly FirmPlace[],
): RegisterProblem[] {
  const byCode = new Map(parks.map((park) => [park.code, park]));
  const [parkOf, districtOf] = [parksNamed(parks), districtsNamed(parks)];
  const toldAt = new Map<string, string>();
  for (const { enterprise, district, park } of places) {
    const told = parkOf(park).code ?? districtOf(district).code;
    if (told !== undefined && enterprise !== '' && !toldAt.has(enterprise)) toldAt.set(enterprise, told);
  }
  const trading = new Set(places.map(({ enterprise }) => enterprise));
  const seen = enterprises.flatMap((firm) => {
    const { customsCode = '', creditCode = '', park = '' } = firm;
    const told =
      toldAt.get(customsCode) ?? toldAt.get(creditCode) ?? districtOf(customsCode.slice(0, 5)).code;
    const isTrading = trading.has(customsCode) || trading.has(creditCode);
    return told === undefined || park === '' || !isTrading ? [] : [{ firm, park, told }];
  });
  const isElsewhere = ({ park, told }: { readonly park: string; readonly told: string }): boolean => {
    const [own, other] = [lineOf(park, byCode), lineOf(told, byCode)];
    return !own.includes(told) && !other.includes(park);
  };
  return [...Map.groupBy(seen, ({ park }) => park)].flatMap(([park, firms]): RegisterProblem[] => {
    const elsewhere = firms.filter(isElsewhere);
    const [first] = elsewhere;
    if (first === undefined || elsewhere.length < fewestFirms || elsewhere.length * 2 <= firms.length)
      return [];
    const nameOf = (code: string): string => byCode.get(code)?.shortName.zh ?? code;
    const others = new Set(elsewhere.map(({ told }) => nameOf(told)));
    const details = {
      ...{ count: String(elsewhere.length), compared: String(firms.length) },
      ...{ others: [...others].sort().join('\n') },
    };
    const { line } = first.firm;
    return [
      { file, line, column: 'park', text: park, code: 'enterprise-parks-mixed', isDoubt: true, details },
    ];
  });
}

/** A place, what it lies in and what it has gone into. */
function lineOf(code: string, byCode: ReadonlyMap<string, Park>): string[] {
  const line: string[] = [];
  const queue = [code];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (line.includes(next)) continue;
    line.push(next);
    const { parent, successor } = byCode.get(next) ?? {};
    queue.push(...[parent, successor].flatMap((one) => one ?? []));
  }
  return line;
}

/** Firms that the bureau schedules this year, of which neither the register of firms nor any month knows. */
export function keyEnterprisesUnknown({
  month,
  registers: { keyEnterprises, enterprises },
  cuts,
}: Pick<Evidence, 'month' | 'registers' | 'cuts'>): RegisterProblem[] {
  const traded = cuts.get('enterprise')?.tallies;
  if (traded === undefined) return [];
  const known = new Set([
    ...traded.map(({ key }) => key),
    ...enterprises.flatMap(({ customsCode, creditCode }) => [customsCode, creditCode]),
  ]);
  return keyEnterprises
    .filter(({ year, code }) => year === yearOf(month) && !known.has(code))
    .map(({ line, code }) => ({
      ...{ file: 'key-enterprises.csv', line, column: 'code', text: code },
      ...{ code: 'key-enterprise-unknown', isDoubt: true },
    }));
}
