import { codeLists } from '../../reference/code-lists.ts';
import type { Park } from '../../reference/registers.ts';
import { customsZones, finderOf, type Found } from '../../reference/zone-names.ts';

/**
 * The park of the register by how an upload names it: its code, else its name or short name in either language, whatever
 * spaces, widths and capitals it is written with, in the long or the short form of its kind, or the end of a name that is
 * one park's alone. Several that a name may be are told; of those that are merged each has its own name.
 */
export function parksNamed(parks: readonly Park[]): (written: string) => Found {
  const codes = new Set(parks.map(({ code }) => code));
  const find = finderOf(
    parks.map(({ code, name, shortName }) => ({
      code,
      names: [name.zh, name.en, shortName.zh, shortName.en],
    })),
  );
  return (written) => (codes.has(written) ? { code: written, candidates: [] } : find(written));
}

/** What a cell of customs' districts leads to: a park of the register, where the district is one's. */
export interface FoundDistrict extends Found {
  /** Whether the register or customs' list knows it, be it another city's. */
  readonly isListed: boolean;
}

/**
 * The park or district of the register by how an upload tells customs' 境内目的地/货源地: customs' code, else what the
 * register calls it, else what customs' list does. Of codes the list judges those of its own provinces alone.
 */
export function districtsNamed(parks: readonly Park[]): (written: string) => FoundDistrict {
  const { customsDistricts } = codeLists();
  const parkOf = new Map(
    parks.flatMap(({ code, customsDistricts: own }) => own.map((district) => [district, code])),
  );
  const provinces = new Set([...customsDistricts.keys()].map((code) => code.slice(0, 2)));
  const named = parksNamed(parks);
  const zoneNamed = finderOf(customsZones(customsDistricts.values()));
  const ofCode = (code: string): FoundDistrict => {
    const park = parkOf.get(code);
    const isListed = park !== undefined || customsDistricts.has(code) || !provinces.has(code.slice(0, 2));
    return { ...(park !== undefined && { code: park }), candidates: [], isListed };
  };
  return (written) => {
    if (/^\d{4}[0-9A-Z]$/.test(written)) return ofCode(written);
    const own = named(written);
    if (own.code !== undefined) return { ...own, isListed: true };
    const zone = zoneNamed(written);
    if (own.candidates.length === 0 && zone.code !== undefined) return ofCode(zone.code);
    const candidates = own.candidates.length > 0 ? own.candidates : zone.candidates;
    return { candidates, isListed: false };
  };
}
