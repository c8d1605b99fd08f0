import type { Name } from '../../trade/cut.ts';
import { sliceWords as en } from '../../words/en/slices.ts';
import { sliceWords as zh } from '../../words/zh-CN/slices.ts';

export const totalName: Name = { zh: zh.total, en: en.total };

/** The name of the key "", which closes a partition. */
export const unclassifiedName: Name = { zh: zh.unclassified, en: en.unclassified };

/** Of eight digits that no list names: the code under its subheading. None for "". */
export function unlistedName(code: string): Name | undefined {
  const subheading = `${code.slice(0, 4)}.${code.slice(4, 6)}`;
  return code === ''
    ? undefined
    : { zh: zh.unlistedProduct(code, subheading), en: en.unlistedProduct(code, subheading) };
}

export const plannedGroupName: Name = { zh: zh.plannedGroup, en: en.plannedGroup };

export const marketKindNames = named(zh.marketKinds, en.marketKinds);
export const continentNames = named(zh.continents, en.continents);
export const regimeFamilyNames = named(zh.regimeFamilies, en.regimeFamilies);
export const ownershipNames = named(zh.ownerships, en.ownerships);

function named(
  chinese: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
): (key: string) => Name | undefined {
  return (key) => {
    const [inChinese, inEnglish] = [chinese[key], english[key]];
    return inChinese === undefined || inEnglish === undefined ? undefined : { zh: inChinese, en: inEnglish };
  };
}
