/**
 * The colours of sRGB (IEC 61966-2-1) as an ICC profile of version 4.2, written from its published numbers: the
 * primaries adapted to D50 by Bradford's matrix and the transfer curve as a formula. A file for archives says with it
 * what its colours mean.
 */
export function srgbProfile(): Uint8Array {
  const curve = fields('para', [3 << 16, ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed)]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', fields('sf32', adaptation.map(fixed))],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = Buffer.alloc(4 + tags.length * 12);
  directory.writeUInt32BE(tags.length);
  const bodies: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = headerSize + directory.length;
  tags.forEach(([signature, body], index) => {
    const place = places.get(body) ?? end;
    if (!places.has(body)) {
      bodies.push(body);
      places.set(body, place);
      end += body.length;
    }
    const at = 4 + index * 12;
    directory.write(signature, at, 'latin1');
    directory.writeUInt32BE(place, at + 4);
    directory.writeUInt32BE(body.length, at + 8);
  });
  return Buffer.concat([header(end), directory, ...bodies]);
}

const headerSize = 128;
const adaptation = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
];

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2021, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((part, index) => bytes.writeInt32BE(fixed(part), 68 + index * 4));
  return bytes;
}

/** A number with 16 bits before its point and 16 after. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}

function fields(type: string, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + values.length * 4);
  bytes.write(type, 0, 'latin1');
  values.forEach((value, index) => bytes.writeInt32BE(value, 8 + index * 4));
  return bytes;
}

function xyz(...values: readonly number[]): Buffer {
  return fields('XYZ ', values.map(fixed));
}

/** One text in English, in UTF-16. */
function text(content: string): Buffer {
  const head = fields('mluc', [1, 12, 0x656e5553, content.length * 2, 28]);
  const body = Buffer.from(content, 'utf16le').swap16();
  return Buffer.concat([head, body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}
