/** A TrueType face under another family's name, as a bureau's own face would be. */
export function renamedFace(face: Uint8Array, family: string): Uint8Array {
  const bytes = Buffer.from(face);
  const name = Buffer.from(family, 'utf16le').swap16();
  const table = nameTable(bytes);
  const strings = table + bytes.readUInt16BE(table + 4);
  for (let index = 0; index < bytes.readUInt16BE(table + 2); index += 1) {
    const record = table + 6 + 12 * index;
    const isFamily = [1, 16].includes(bytes.readUInt16BE(record + 6));
    if (!isFamily || bytes.readUInt16BE(record) !== 3) continue;
    if (bytes.readUInt16BE(record + 8) < name.length) throw new RangeError(`no room for ${family}`);
    name.copy(bytes, strings + bytes.readUInt16BE(record + 10));
    bytes.writeUInt16BE(name.length, record + 8);
  }
  return bytes;
}

function nameTable(bytes: Buffer): number {
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (bytes.toString('latin1', entry, entry + 4) === 'name') return bytes.readUInt32BE(entry + 8);
  }
  throw new RangeError('a face without names');
}
