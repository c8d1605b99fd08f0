import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleStages, templateOf } from './synthesis.ts';

/** Writes the templates of the example stages into a folder, `<stage>.json` each. */
const [folder = '.'] = process.argv.slice(2);
for (const stage of exampleStages)
  writeFileSync(join(folder, `${stage}.json`), JSON.stringify(templateOf(stage).toJSON(), null, 1));
