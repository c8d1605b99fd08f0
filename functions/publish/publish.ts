import { giveWay } from '../ports/give-way.ts';
import { refuseDisclosure } from '../bulletin/evidence/disclosure-check.ts';
import { closingsIn, keptIn, publicEvidence } from '../bulletin/evidence/public-evidence.ts';
import type { Month } from '../trade/month.ts';
import { codeText } from '../words/characters.ts';
import { disclosureMemory } from './edition/disclosure-memory.ts';
import { documents } from './edition/documents.ts';
import { drawnCharacters } from './edition/faces.ts';
import { factsFiles } from './edition/facts-files.ts';
import { formerEditions } from './edition/former-editions.ts';
import { gather } from './gather/gather.ts';
import { askEverything } from './gather/read-month.ts';
import type { Edition, Prepared, PublishDependencies } from './edition/prepared.ts';
import { fingerprint, inputsOf, manifest } from './edition/manifest.ts';
import { rendered, renditionFor } from './edition/renditions.ts';

/**
 * What a month's facts in the archive come to. Throws NothingDelivered, SlicesDisagree, ProseContradicts, and
 * DisclosureRefused where the public edition would give somebody away.
 */
export async function prepare(
  month: Month,
  dependencies: Omit<PublishDependencies, 'printer'>,
): Promise<Prepared> {
  const { archive, log, code, wanted, scratch } = dependencies;
  log.stage('slices', { month });
  const memory = await disclosureMemory(archive, month, scratch);
  const asked = await askEverything(month, dependencies);
  const gathered = await gather(asked, { ...dependencies, vintages: memory.vintages });
  const closings = closingsIn(gathered, memory.closings);
  const closed = new Set(closings.map(({ row }) => row));
  const kept = keptIn(gathered, closed);
  const evidence = { ...gathered, kept };
  const open = publicEvidence(evidence, closed);
  refuseDisclosure(evidence, open);
  const { inputs, formerOf } = await formerEditions(
    await inputsOf(evidence, { closed, kept }, archive, code),
    archive,
  );
  log.stage('bulletin');
  const isDrawn = await drawnCharacters(archive);
  const all = rendered(evidence, open, formerOf, isDrawn, wanted && ['internal', ...wanted]);
  const { bulletin } = renditionFor(all, { edition: 'internal', language: 'zh-CN' });
  const renderings = all.filter(({ rendition }) => wanted?.includes(rendition.name) ?? true);
  const disclosure = { open, closings, memory };
  return { asked, evidence, ...disclosure, inputs, fingerprint: fingerprint(inputs), bulletin, renderings };
}

/** The files of a prepared bulletin. Throws PrintRefused. */
export async function print(
  prepared: Prepared,
  { printer, log, ...sources }: Pick<PublishDependencies, 'printer' | 'log' | 'archive' | 'scratch'>,
): Promise<Edition> {
  const { evidence, inputs, bulletin, renderings, fingerprint } = prepared;
  log.stage('document');
  const { undrawn = [] } = bulletin;
  if (undrawn.length > 0)
    log.tell('characters without a glyph', {
      characters: undrawn.map(({ character }) => codeText(character)).join(' '),
    });
  const [files, backing] = await Promise.all([
    documents(renderings, printer),
    // Chromium has its work before the facts are read once more.
    giveWay().then(() => factsFiles(prepared, sources)),
  ]);
  for (const [name, bytes] of backing) files.set(name, bytes);
  const { confirmed, corrections, registers, month } = evidence;
  const remarks = registers.remarks.filter((remark) => remark.month === month);
  const told = { confirmed, corrections, remarks, faces: printer.faces(), undrawn };
  files.set('manifest.json', manifest(inputs, files, told));
  return { month: evidence.month, fingerprint, bulletin, files, holds: evidence.holds };
}
