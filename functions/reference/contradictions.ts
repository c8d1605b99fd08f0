import { shift } from '../trade/month.ts';
import { addRatios, compareRatios, ratio } from '../trade/ratio.ts';
import type { AssessmentRule } from './assessment.ts';
import type { ReleaseTime } from './calendar.ts';
import { problemAt, valuesIn, type KeptRegister } from './kept-register.ts';
import type { KeyEnterprise } from './key-enterprises.ts';
import { parkProblems } from './park-contradictions.ts';
import { productProblems } from './product-contradictions.ts';
import type { Recipient } from './recipients.ts';
import type { RegisterProblem } from './register-table.ts';
import type { Enterprise, Park, Target } from './registers.ts';
import { targetProblems } from './target-contradictions.ts';

/** The registers that are held against each other, as they were read. */
export interface KeptRegisters {
  readonly parks: KeptRegister<Park>;
  readonly enterprises: KeptRegister<Enterprise>;
  readonly targets: KeptRegister<Target>;
  readonly products: KeptRegister<Readonly<Record<string, string>>>;
  readonly recipients: KeptRegister<Recipient>;
  readonly calendar: KeptRegister<ReleaseTime>;
  readonly keyEnterprises: KeptRegister<KeyEnterprise>;
  readonly assessment: KeptRegister<AssessmentRule>;
}

/**
 * What rows that can each be read say against one another, in one register or in two. No row is left out for it: which of
 * them is wrong only people know.
 */
export function contradictions(registers: KeptRegisters): RegisterProblem[] {
  return [
    ...parkProblems(registers.parks),
    ...creditCodesTwice(registers.enterprises),
    ...targetProblems(registers.targets, valuesIn(registers.parks)),
    ...productProblems(registers.products),
    ...keyEnterprisesTwice(registers.keyEnterprises, valuesIn(registers.enterprises)),
    ...weightsOfNoSum(registers.assessment),
    ...growthOfNothing(registers.assessment),
    ...readersTwice(registers.recipients),
    ...releasesOutOfOrder(registers.calendar),
  ];
}

/** A firm may have had several codes of customs; where it belongs and whose it is can be one thing. */
function creditCodesTwice(enterprises: KeptRegister<Enterprise>): RegisterProblem[] {
  const firstOf = new Map<string, Enterprise>();
  return enterprises.entries.flatMap((entry) => {
    const { creditCode, park, ownership } = entry.value;
    if (creditCode === undefined) return [];
    const first = firstOf.get(creditCode) ?? entry.value;
    firstOf.set(creditCode, first);
    const isSame = first.park === park && first.ownership === ownership;
    return isSame ? [] : [problemAt(enterprises, entry, 'credit_code', { code: 'credit-code-twice' })];
  });
}

/** One firm by its code of customs and by its credit code is one row too many. */
function keyEnterprisesTwice(
  keyEnterprises: KeptRegister<KeyEnterprise>,
  enterprises: readonly Enterprise[],
): RegisterProblem[] {
  const customsCodes = new Map(
    enterprises.flatMap(({ customsCode, creditCode }) => [[creditCode, customsCode] as const]),
  );
  const seen = new Set<string>();
  return keyEnterprises.entries.flatMap((entry) => {
    const { code, year } = entry.value;
    const firm = `${customsCodes.get(code) ?? code} ${year}`;
    const isSeen = seen.has(firm);
    seen.add(firm);
    return isSeen ? [problemAt(keyEnterprises, entry, 'code', { code: 'key-enterprise-twice' })] : [];
  });
}

const hundred = ratio(100n, 1n);

/** Points of a hundred are what everybody expects; a share of a wider assessment may have fewer. */
function weightsOfNoSum(assessment: KeptRegister<AssessmentRule>): RegisterProblem[] {
  return (['park', 'district'] as const).flatMap((places) => {
    const scored = assessment.entries.filter(
      ({ value }) => value.places === places && value.indicator !== 'call-out',
    );
    const [first] = scored;
    const sum = scored.map(({ value }) => value.weight).reduce(addRatios, ratio(0n, 1n));
    if (first === undefined || compareRatios(sum, hundred) === 0) return [];
    const text = [first.cells['places'], ...scored.map(({ cells }) => cells['weight'])].join(' ');
    return [problemAt(assessment, first, 'weight', { code: 'assessment-weights-sum', text, isDoubt: true })];
  });
}

const one = ratio(1n, 1n);

/** All points for a growth of less than one per cent: a share written for a percentage. */
function growthOfNothing(assessment: KeptRegister<AssessmentRule>): RegisterProblem[] {
  return assessment.entries
    .filter(({ value: { indicator, full } }) =>
      indicator.endsWith('growth') ? full !== undefined && compareRatios(full, one) < 0 : false,
    )
    .map((entry) => {
      const text = `${entry.cells['places'] ?? ''} ${entry.cells['indicator'] ?? ''} ${entry.cells['full'] ?? ''}`;
      return problemAt(assessment, entry, 'full', { code: 'assessment-full-small', text, isDoubt: true });
    });
}

/** Mails of one kind go to an address once: a second row would be another language or edition that never comes. */
function readersTwice(recipients: KeptRegister<Recipient>): RegisterProblem[] {
  const firstOf = new Map<string, string>();
  return recipients.entries.flatMap((entry) => {
    const { address, role, edition, language } = entry.value;
    const reader = `${address.toLowerCase()} ${role === 'operator' ? role : ''}`;
    const said = `${role} ${edition} ${language}`;
    const first = firstOf.get(reader) ?? said;
    firstOf.set(reader, first);
    return first === said ? [] : [problemAt(recipients, entry, 'address', { code: 'recipient-twice' })];
  });
}

/** In months. A bureau that begins to publish may release months of former years; beyond this the year is misspelt. */
const latestRelease = 120;

/** A month's bulletin goes out after the month, within ten years, and not before that of the month before it. */
function releasesOutOfOrder(calendar: KeptRegister<ReleaseTime>): RegisterProblem[] {
  return calendar.entries.flatMap((entry) => {
    const { month, at } = entry.value;
    const isEarly = at < shift(month, 1);
    const isFar = at >= shift(month, latestRelease + 1);
    const isBeforeOther = calendar.entries.some(
      ({ value }) => value.month < month && value.at > at && value.at < shift(value.month, latestRelease + 1),
    );
    return [
      ...(isEarly ? [{ code: 'release-before-month-ends' }] : []),
      ...(isFar ? [{ code: 'release-far' }] : []),
      ...(isBeforeOther && !isEarly ? [{ code: 'release-out-of-order' }] : []),
    ].map((problem) => problemAt(calendar, entry, 'release', problem));
  });
}
