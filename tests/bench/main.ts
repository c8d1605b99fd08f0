import { cityTimes } from './city.ts';
import { disclosureTimes } from './disclosure.ts';
import { intakeTimes } from './intake.ts';

/** `npm run bench [-- ROWS]`: all in one run, medians of five, a table for people and JSON for machines. */
const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = 5;

const intake = await intakeTimes(rows, rows > 2_000_000 ? 1 : rounds);
const disclosure = disclosureTimes(rounds);
const city = await cityTimes(rounds);
const against = (seconds: number, floor: number): object => ({ seconds, floor, ratio: seconds / floor });
console.table({
  [`intake of ${intake.rows} rows, ${intake.megabytes.toFixed(0)} MB`]: {
    ...against(intake.intake, intake.floor),
    MB: intake.peakMemory,
  },
  [`PDFs of the fixture month, ${city.documents} documents`]: against(city.pdf, city.floor),
  [`build of the fixture month after intake, ${city.documents} documents`]: against(
    city.afterIntake,
    city.floor,
  ),
  'the same against one document printed twice': against(city.afterIntake, city.floorOfOne),
  'the same against the bureau’s own PDF alone': against(city.afterIntake, city.alone),
  'the bureau’s own PDF alone after intake': against(city.alone, city.floorOfOne),
  'build of the fixture city from nothing': { seconds: city.fromScratch },
  ...Object.fromEntries(
    disclosure.map(({ spread, crossings, seconds }) => [
      `public tables of a month and flow, ${crossings} crossings, ${spread}`,
      { seconds },
    ]),
  ),
});
process.stdout.write(`${JSON.stringify({ intake, city, disclosure })}\n`);
