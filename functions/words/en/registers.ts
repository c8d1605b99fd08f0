import type { RegisterSaying, RegisterSayings } from '../zh-CN/registers.ts';

const row =
  (reason: string, remedy: string): RegisterSaying =>
  () => ({ reason: `${reason}, and not used`, remedy });

export const registerSayings: RegisterSayings = {
  'register-undecodable': () => ({
    reason:
      'this is no .xlsx and no CSV in UTF-8 or GB18030, or it is damaged or protected; nothing of it is used',
    remedy: 'save it from Excel as .xlsx or as “CSV UTF-8 (comma delimited)”',
  }),
  'register-in-two-forms': (it) => ({
    reason: `the register is there twice; the other, ${it['other'] ?? ''}, is used`,
    remedy: 'keep one of them',
  }),
  'register-sheet-unknown': () => ({
    reason: 'no register has this name, and the sheet is not used',
    remedy: 'name the sheet by its register, such as parks, enterprises, targets, or delete it',
  }),
  'register-sheet-hidden': () => ({
    reason: 'the sheet is hidden and not used',
    remedy: 'unhide it, or delete it where it is not needed',
  }),
  'register-cell-computed': () => ({
    reason: 'the cell is a formula without a result, or the error of one',
    remedy: 'paste it as a value',
  }),
  'register-unknown': (it) => ({
    reason: 'no register has this name, and the file is not used',
    remedy: `rename it (the registers are ${it['files']?.replaceAll('\n', ', ')}), or remove it where it is not needed`,
  }),
  'face-not-truetype': () => ({
    reason: 'this is no TrueType font (.ttf), which could be embedded, and not used',
    remedy: 'give the .ttf of the face, or remove it where it is not needed',
  }),
  'register-empty': () => ({
    reason: 'the file is empty',
    remedy: 'write the names of its columns and its rows, or remove it where it is not needed',
  }),
  'register-columns-missing': (it) => ({
    reason: `the header lacks ${it['missing']}, and nothing of the file is used`,
    remedy: 'add these columns',
  }),
  'register-value-missing': row('nothing is written', 'write it'),
  'register-month-unreadable': row('this is no month', 'write it like 2021-05'),
  'number-unreadable': row('this is no number that can stand here', 'write digits only, like 1234.56'),
  'park-kind-unknown': row('this kind is not known', 'write national, provincial, special-zone or district'),
  'park-reference-unknown': () => ({
    reason: 'parks.csv has no such code',
    remedy: 'correct the code, or add it to parks.csv',
  }),
  'park-reference-circular': () => ({
    reason: 'this column leads back to where it began',
    remedy: 'correct the codes of parents and successors',
  }),
  'park-parent-retired': () => ({
    reason: 'what it lies in is retired before it, and trade after that would lie nowhere',
    remedy: 'name the place that it lies in now, or correct the month',
  }),
  'park-validity-reversed': () => ({
    reason: 'the last month is before the first',
    remedy: 'correct one of the months',
  }),
  'park-code-reserved': () => ({
    reason: 'targets.csv means the city or a kind of places by this code',
    remedy: 'take another code',
  }),
  'park-name-twice': (it) => ({
    reason: `${it['other']} (line ${it['otherLine']}) has the same name or short name in the same months, and nobody can tell them apart`,
    remedy: 'take names that differ, or write from when and until when each is valid',
  }),
  'customs-district-malformed': () => ({
    reason: 'this is no code of a customs district, and no trade can belong to it',
    remedy: 'write the five characters of customs (43012), not the six digits of GB/T 2260 nor a name',
  }),
  'customs-district-twice': (it) => ({
    reason: `${it['other']} (line ${it['otherLine']}) has the same customs district in the same months, and only one of them can`,
    remedy: 'leave it with the one that has all of it, and place the other firms by enterprises.csv',
  }),
  'credit-code-twice': () => ({
    reason: 'rows of one credit code tell different parks or ownerships',
    remedy: 'make them one, or correct the code',
  }),
  'register-quote-not-closed': () => ({
    reason: 'a stray quote makes one row of several lines, which are left out',
    remedy: 'add the missing double quote, or take the surplus one away',
  }),
  'register-row-too-long': () => ({
    reason: 'the row has more cells than the header and is left out',
    remedy: 'put double quotes about a cell that has a comma in it',
  }),
  'register-control-character': () => ({
    reason: 'a cell has a control character in it, which cannot be seen; its row is left out',
    remedy: 'delete the character',
  }),
  'register-twice': () => ({
    reason: 'an earlier row says something else of the same, and counts',
    remedy: 'leave the one that is right',
  }),
  'enterprise-without-code': row(
    'the enterprise has no code',
    'write its customs code of 10 characters or its credit code of 18',
  ),
  'customs-code-malformed': row('this is no customs code', 'write its 10 digits or capital letters'),
  'credit-code-malformed': row('this is no credit code', 'write its 18 digits or capital letters'),
  'ownership-unknown': row('this ownership is not known', 'write state, foreign, private or other'),
  'enterprise-park-unknown': () => ({
    reason: 'parks.csv has no such code, and the enterprise counts as unallocated',
    remedy: 'correct the code, or add it to parks.csv',
  }),
  'target-scope-unknown': row(
    'this is neither the city, a kind of places nor a code of parks.csv',
    'write city, a code of parks.csv, or park, national-park, provincial-park, special-zone or district',
  ),
  'target-year-unreadable': row('this is no year', 'write four digits, like 2021'),
  'target-comparison-unknown': row('this comparison is not known', 'write at-least, more-than or rising'),
  'target-indicator-unknown': row(
    'there is no such indicator',
    'write a code of indicators.csv, or exports or imports',
  ),
  'target-unit-differs': row(
    'this unit is not that of the indicator',
    'write the value in the unit that indicators.csv gives it',
  ),
  'target-not-possible': row('no target can be this', 'write a target above zero; shares are at most 200 %'),
  'target-plan-unknown': row(
    'there is no such plan',
    'write trade, going-out or investment, or nothing where it is a target of the year',
  ),
  'target-of-nothing': () => ({
    reason: 'the target is zero, and nothing can be a share of it',
    remedy: 'write the target, or remove the row; of a new park parks.csv tells the first month',
  }),
  'target-over-whole': (it) => ({
    reason: `this is more than the whole that it is part of (line ${it['otherLine']}, ${it['whole']})`,
    remedy: 'correct the value or the unit of one of the rows',
  }),
  'target-over-city': (it) => ({
    reason: `the target of one place is more than the city’s (${it['whole']})`,
    remedy: 'check the values and units of both',
  }),
  'targets-over-city': (it) => ({
    reason: `the targets of all parks, or of all districts, come to more than half as much again as the city’s (${it['whole']})`,
    remedy: 'check the values and units of the places',
  }),
  'comparison-below-part': (it) => ({
    reason: `this is less than a part of it (${it['part']})`,
    remedy: 'look at the value, unit, month and span',
  }),
  'target-far': (it) => ({
    reason: `this is far from what is traded (last year ${it['lastYear']}, this year so far ${it['toDate']})`,
    remedy: 'check the value and the unit',
  }),
  'key-enterprise-unknown': () => ({
    reason: 'neither enterprises.csv nor any month knows this firm, which is shown without trade',
    remedy: 'check the code',
  }),
  'enterprise-names-slipped': () => ({
    reason: 'another firm declares under this name, and names may have slipped against their codes',
    remedy: 'check names and codes',
  }),
  'enterprise-names-differ': (it) => ({
    reason: `of ${it['compared']} firms that can be compared ${it['count']} declare under other names, such as “${it['name']}” as “${it['declared']}”`,
    remedy: 'check whether names have slipped against their codes',
  }),
  'enterprise-parks-mixed': (it) => ({
    reason: `of ${it['compared']} of its firms that can be compared ${it['count']} declare their trade in ${it['others']?.replaceAll('\n', ', ')}`,
    remedy: 'check whether parks are mixed up or have slipped against their firms',
  }),
  'park-out-of-time': (it) => ({
    reason: `it is retired or not yet there, and has trade in the month (${it['amount']})`,
    remedy: 'correct its months, name what it has gone into, or correct the parks in enterprises.csv',
  }),
  'customs-district-unseen': (it) => ({
    reason: `nothing is declared under this customs district, while there is trade under ${it['others']?.replaceAll('\n', ', ')}, which no place has`,
    remedy: 'check the code',
  }),
  'park-district-within': () => ({
    reason: 'a district of the city lies in no other place',
    remedy: 'correct its kind, or remove the parent',
  }),
  'assessment-full-small': () => ({
    reason: 'growth of less than 1 % would earn all points',
    remedy: 'write it in per cent, like 20',
  }),
  'key-enterprise-twice': () => ({
    reason: 'the firm has a row of that year already, by its other code',
    remedy: 'leave one of the rows',
  }),
  'product-prefix-malformed': row(
    'this is no HS code of 2, 4, 6, 8 or 10 digits',
    'write the first digits of the code, with its leading zero',
  ),
  'product-operation-unknown': row('this is neither include nor exclude', 'write one of them'),
  'product-basis-unknown': row('this is neither official nor approximation', 'write one of them'),
  'product-group-without-goods': () => ({
    reason: 'the group can have no goods: it includes no code, or none that there is, or all are excluded',
    remedy: 'correct its codes or what is done with them',
  }),
  'product-group-named-twice': () => ({
    reason: 'an earlier row of the group has another name, which counts',
    remedy: 'write one name, or make it another group',
  }),
  'product-name-twice': (it) => ({
    reason: `another group (${it['other']}) has the same name`,
    remedy: 'take names that differ, or make them one group',
  }),
  'product-heading-unknown': () => ({
    reason: 'the Harmonized System has no such heading',
    remedy: 'check the code',
  }),
  'product-exclusion-idle': () => ({
    reason: 'what is excluded was not included',
    remedy: 'check the code',
  }),
  'assessment-weights-sum': () => ({
    reason: 'the weights do not come to 100',
    remedy: 'check the weights',
  }),
  'assessment-cap-too-low': row(
    'a cap below 100 % lets nobody have all points',
    'write it in per cent, like 120',
  ),
  'assessed-places-unknown': row('these places are not known', 'write park or district'),
  'assessed-indicator-unknown': row(
    'this indicator is not known',
    'write completion, growth, export-growth, import-growth, contribution or call-out',
  ),
  'control-flow-unknown': row('this flow is not known', 'write export or import'),
  'control-currency-unknown': row('this currency is not known', 'write CNY or USD'),
  'control-span-unknown': row('this span is not known', 'write month or to-date'),
  'confirmed-key-malformed': row(
    'a key is eight hexadecimal digits',
    'copy it from the reason; Excel changes such codes where the column is not text',
  ),
  'confirmed-code-unknown': (it) => ({
    reason: `no doubt has this code${it['near'] === undefined ? '' : ` (near it: ${it['near']})`}, and the line lifts nothing`,
    remedy: 'copy the code from the reason, or remove the line',
  }),
  'unit-unknown': row('this unit is not known', 'write 亿元, 万元, 亿美元 or 万美元'),
  'address-malformed': row('this is no mail address', 'write one address a row, like name@example.cn'),
  'name-with-control-characters': row('the name has line breaks or the like', 'write it again'),
  'language-unknown': row('this language is not known', 'write zh-CN or en'),
  'edition-unknown': row('this edition is not known', 'write internal or public'),
  'role-unknown': row('this role is not known', 'write reader, editor or operator'),
  'recipient-twice': () => ({
    reason: 'rows of one address tell different roles, editions or languages, and each mail goes there once',
    remedy: 'leave the row that is right; an operator may have a row beside it',
  }),
  'release-before-month-ends': () => ({
    reason: 'this is before the month ends',
    remedy: 'correct the month or the time',
  }),
  'release-far': () => ({
    reason: 'this is more than ten years after the month',
    remedy: 'correct the year',
  }),
  'release-out-of-order': () => ({
    reason: 'this is before the release of an earlier month',
    remedy: 'correct the month or the time',
  }),
  'release-time-unreadable': row('this is no time', 'write it like 2021-06-20 09:00'),
  'comparison-level-unknown': row('this level is not known', 'write nation, province or city'),
  'remark-point-unknown': row(
    'this point of the notice is not known',
    'write total, momentum, drivers, targets, places or next',
  ),
  'remark-too-long': row(
    'the text is too long for the first pages',
    'write at most 80 characters in Chinese, 240 in English',
  ),
  'settings-no-json': () => ({
    reason: 'this is no JSON, and every setting has its default',
    remedy: 'look at the quotes, commas and brackets here or on the line before',
  }),
  'settings-invalid': (it) => ({
    reason: `the setting cannot be this (${it['en']}), and has its default`,
    remedy: 'write it as the README says',
  }),
  'settings-key-twice': () => ({
    reason: 'the setting stands twice, and has its default',
    remedy: 'keep one of them',
  }),
  'settings-issue-number-twice': () => ({
    reason: 'two months of a year have one number, and the setting has its default',
    remedy: 'correct the numbers',
  }),
  'settings-area-unknown': () => ({
    reason: 'no province has these two digits, and the setting has its default',
    remedy: 'write the six digits of the city, like 430100',
  }),
  'settings-month-unreadable': () => ({
    reason: 'this is no month, and the setting has its default',
    remedy: 'write it like 2021-05',
  }),
};
