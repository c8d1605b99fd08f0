import type { Flow, Name } from '../trade/cut.ts';
import type { DisclosureRule } from '../trade/disclosure.ts';
import type { RevisionSchedule } from '../trade/revision-schedule.ts';
import type { Currency } from '../trade/money.ts';
import type { Month } from '../trade/month.ts';
import type { Ratio } from '../trade/ratio.ts';
import type { AssessmentRule } from './assessment.ts';
import type { ReleaseTime } from './calendar.ts';
import type { Compared } from './comparison.ts';
import type { Confirmation } from './confirmed.ts';
import type { KeyEnterprise } from './key-enterprises.ts';
import type { ProductGroup } from './product-groups.ts';
import type { Recipient } from './recipients.ts';
import type { Remark } from './remarks.ts';
import type { RegisterProblem } from './register-table.ts';

/** 国家级园区, 省级园区, 海关特殊监管区域, 区县. */
export type ParkKind = 'national' | 'provincial' | 'special-zone' | 'district';

/** A district, county or park. Validity is by month, both ends included; a merged park names its successor. */
export interface Park {
  /** Its line in the register. */
  readonly line: number;
  readonly code: string;
  readonly name: Name;
  readonly shortName: Name;
  readonly kind: ParkKind;
  readonly parent?: string;
  /** Customs' 5-character districts that belong to it wholly. */
  readonly customsDistricts: readonly string[];
  readonly validFrom?: Month;
  readonly validTo?: Month;
  readonly successor?: string;
  /** Where the schematic map has it: rows from the north, columns from the west, both from 1. */
  readonly grid?: { readonly row: number; readonly column: number };
}

export type Ownership = 'state' | 'foreign' | 'private' | 'other';

export interface Enterprise {
  /** Its line in the register. */
  readonly line: number;
  readonly customsCode?: string;
  readonly creditCode?: string;
  readonly name: string;
  /** A park's or, outside any park, a district's code. */
  readonly park?: string;
  readonly ownership?: Ownership;
}

/**
 * A target of an action plan or of a year. `scope` is `city`, or a code of parks.csv. `value` is exact, in `unit`
 * (亿美元, 亿元, 万美元, %, 家, 个, 人). `plan` tells a plan's end-year target from a year's.
 */
export interface Target {
  /** Its line in the register. */
  readonly line: number;
  readonly scope: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: Ratio;
  readonly unit: string;
  readonly comparison: 'at-least' | 'more-than' | 'rising';
  readonly plan?: string;
  /** Growth a year that the plan orders, in percent. */
  readonly growth?: Ratio;
}

/** A total that customs published: of a month, or of the year to that month. Minor units. */
export interface Control {
  readonly month: Month;
  readonly flow: Flow;
  readonly currency: Currency;
  readonly span: 'month' | 'toDate';
  readonly minor: bigint;
}

/**
 * From where on something is a new situation or problem. `pullUp`, `pullDown`, `lostPull`, `firmPoints`: percentage
 * points; `needed`, `concentration`, `newShare`, `unitValue`: per cent; `turn`: median absolute deviations.
 */
export interface FindingThresholds {
  readonly pullUp: number;
  readonly pullDown: number;
  readonly turn: number;
  readonly needed: number;
  readonly concentration: number;
  readonly firmPoints: number;
  readonly newShare: number;
  readonly lostPull: number;
  readonly unitValue: number;
  /** How many finds are told at most. */
  readonly most: number;
}

/** How the bureau wants its bulletin: `registers/bulletin.json`. */
export interface BulletinSettings {
  readonly city: Name;
  /** Undefined, as series and day, where the bureau has not said: its place on the page is blank. */
  readonly issuer?: Name;
  readonly title: Name;
  /** Issuing authority's short form for the document number: 长商通报. */
  readonly documentSeries?: string;
  readonly firstCurrency: 'CNY' | 'USD';
  /** The day of the next month on which a bulletin is issued that the calendar does not name. */
  readonly issueDay?: number;
  /** Issue number of a month, counted within the year of issue; defaults to the month's number. */
  readonly issueNumbers: Readonly<Record<string, number>>;
  readonly contact: Name;
  /** What the official form names: who is addressed, who gets copies, who prints it. */
  readonly official?: { readonly addressee?: string; readonly copies?: string; readonly printedBy?: string };
  /** Who maintains the SDMX file's structure, an SDMX identifier, and the city's code of GB/T 2260; "" when not given. */
  /** Where the public site stands, with a slash at the end: links in feeds begin with it. */
  readonly publicAddress?: string;
  readonly statistics: { readonly agency: string; readonly area: string };
  /** How long lists are in files, and how many of their rows paper has. */
  readonly listLengths: Readonly<Record<'products' | 'markets' | 'enterprises' | 'printed', number>>;
  /** Dataset that is the base whatever else is present. */
  readonly baseDataset?: 'enterprise' | 'platform' | 'generic';
  /** The first month of the bulletin; earlier ones are history, to compare with. Default: the newest complete month on. */
  readonly firstMonth?: Month;
  /** Datasets without which a month is not complete. */
  readonly requiredDatasets: readonly ('enterprise' | 'platform' | 'generic')[];
  /** Changes of the total on the month before, in per cent, beyond which a month is held as implausible. */
  readonly plausibleChange: { readonly from: number; readonly to: number };
  readonly thresholds: FindingThresholds;
  /** What the public edition keeps back. */
  /** `unit`: yuan or dollars, of which all public sums are whole multiples; absent: as exact as they are shown. */
  readonly disclosure: DisclosureRule & {
    readonly unit?: number;
    readonly revisions: RevisionSchedule;
  };
  /** The places whose firms' trade is the city's, by codes or names; where none is given `statistics.area` tells. */
  readonly places: readonly string[];
  /** Share of a flow's value, in per cent, beyond which codes on no list hold a month. */
  readonly unlistedShare: number;
  /** How far two datasets' totals may differ and still answer for one another, in parts per ten thousand. */
  readonly toleranceBasisPoints: number;
}

/** All registers of a bureau. A register that is absent is empty here and named in `missing`. */
export interface Registers {
  readonly parks: readonly Park[];
  readonly enterprises: readonly Enterprise[];
  readonly targets: readonly Target[];
  readonly productGroups: readonly ProductGroup[];
  readonly controls: readonly Control[];
  readonly confirmed: readonly Confirmation[];
  readonly recipients: readonly Recipient[];
  readonly calendar: readonly ReleaseTime[];
  readonly remarks: readonly Remark[];
  readonly comparison: readonly Compared[];
  readonly keyEnterprises: readonly KeyEnterprise[];
  readonly assessment: readonly AssessmentRule[];
  readonly settings: BulletinSettings;
  readonly missing: readonly string[];
  /** Where a register stands that is a sheet, by the name that its file would have: `登记表.xlsx › 园区`. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly problems: readonly RegisterProblem[];
}
