import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { countedUploads } from '../facts/supply/uploads.ts';
import { folderStore } from '../ports/folder-store.ts';
import { othersTrade } from '../publish/gather/others-trade.ts';
import { readRegisters } from '../publish/gather/read-registers.ts';
import { unlistedPlaces } from '../publish/gather/unlisted-places.ts';
import { whosePlace } from '../reference/city-places.ts';
import { parseRegisters } from '../reference/read-registers.ts';
import type { Registers } from '../reference/registers.ts';
import type { Finding } from '../trade/finding.ts';
import { parseMonth } from '../trade/month.ts';
import type { Inspection } from './inspection.ts';

/**
 * What the places of an upload would hold its months for, by itself: trade that may not be the city's, parks and
 * districts on no list. By the registers of the city in whose `incoming` the file stands; where there are none, by none.
 */
export async function placesInDoubt({
  file,
  read: { outcome, size, sha256 },
}: Inspection): Promise<Finding[]> {
  const registers = await registersBeside(file);
  const source = { key: basename(file), version: '', size, sha256 };
  const whose = whosePlace(registers);
  const isElsewhere = (place: string): boolean => whose(place) === 'elsewhere';
  const counted = countedUploads([{ upload: '', source, rejectsFile: null, ...outcome }], isElsewhere);
  const months = new Set(outcome.parts.flatMap(({ month }) => parseMonth(month) ?? []));
  return [...months]
    .sort()
    .flatMap((month) => [
      ...othersTrade(counted, month, registers),
      ...unlistedPlaces(counted.uploads, month, registers).holds,
    ]);
}

async function registersBeside(file: string): Promise<Registers> {
  for (let folder = dirname(resolve(file)); folder !== dirname(folder); folder = dirname(folder)) {
    const city = dirname(folder);
    if (basename(folder) === 'incoming' && existsSync(join(city, 'registers')))
      return readRegisters(folderStore(city));
  }
  return parseRegisters(new Map());
}
