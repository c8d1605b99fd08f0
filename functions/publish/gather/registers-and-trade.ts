import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import type { Reading } from './cuts.ts';
import { areasTooSmall } from './areas-too-small.ts';
import { districtsDoubted } from './districts-doubted.ts';
import { farTargets } from './far-targets.ts';
import { keyEnterprisesUnknown, namesDoubted, parksDoubted } from './firms-doubted.ts';
import { placesOutOfTime } from './places-out-of-time.ts';

/** What the registers say that the month's trade makes hard to believe; each may be right. */
export function againstTrade(
  evidence: Pick<Evidence, 'month' | 'registers' | 'total' | 'cuts'>,
  { declaredNames, firmPlaces }: Pick<Reading, 'declaredNames' | 'firmPlaces'>,
): RegisterProblem[] {
  const { registers } = evidence;
  return [
    ...farTargets(evidence),
    ...areasTooSmall(evidence),
    ...keyEnterprisesUnknown(evidence),
    ...namesDoubted(registers.enterprises, declaredNames),
    ...parksDoubted(registers, firmPlaces),
    ...districtsDoubted(registers.parks, firmPlaces),
    ...placesOutOfTime(evidence),
  ];
}
