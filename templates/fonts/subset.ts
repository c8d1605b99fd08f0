/**
 * Makes the faces in this folder from the packages that hold them whole, once, when a face is to change:
 *
 * cd $(mktemp -d) && npm i --ignore-scripts @expo-google-fonts/noto-serif-sc@0.4.3 \
 * @expo-google-fonts/noto-sans-sc@0.4.3 @fontsource/lxgw-wenkai@5.3.0 @expo-google-fonts/noto-serif@0.4.2 \
 * @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-kr@0.4.3 \
 * @expo-google-fonts/noto-naskh-arabic@0.4.5 && node <checkout>/templates/fonts/subset.ts "$PWD/node_modules"
 *
 * Static TrueType with all hinting dropped: Chromium embeds these as CIDFontType2, where CFF and variable fonts
 * become Type 3. The body face keeps every character that it has; the others keep what titles, tables and headings
 * need, and fall back to it character by character. English is set in the Latin faces, whose quotation marks are not
 * a whole em wide.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

interface Face {
  readonly source: string;
  readonly file: string;
  readonly characters: string;
  /** Whose letters change their shape with their neighbours: all that its script asks for is kept. */
  readonly shaped?: true;
}

/** All characters of a two-byte range of GBK. */
function gbk(leads: readonly [number, number], trails: readonly [number, number]): string {
  const decoder = new TextDecoder('gbk');
  let text = '';
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) {
      if (trail !== 0x7f) text += decoder.decode(Uint8Array.of(lead, trail));
    }
  }
  return text.replaceAll('\uFFFD', '');
}

function span(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** Latin with its accents, Greek, Cyrillic, punctuation, currency signs, arrows, full-width forms. */
const signs = [
  span(0x20, 0x7e),
  span(0xa0, 0x24f),
  span(0x2b0, 0x2ff),
  span(0x370, 0x3ff),
  span(0x400, 0x45f),
  span(0x1e00, 0x1eff),
  span(0x2000, 0x206f),
  span(0x2070, 0x209f),
  span(0x20a0, 0x20bf),
  span(0x2100, 0x22ff),
  span(0x2460, 0x25ff),
  span(0x3000, 0x30ff),
  span(0x3200, 0x33ff),
  span(0xfe30, 0xfe4f),
  span(0xff00, 0xffef),
].join('');
/** With the letters of Greek and of all that is written in Cyrillic, Kazakh's and Mongolian's among them. */
const latin = [
  span(0x20, 0x7e),
  span(0xa0, 0x2ff),
  span(0x370, 0x3ff),
  span(0x400, 0x52f),
  span(0x1e00, 0x1fff),
  span(0x2010, 0x203a),
  span(0x20a0, 0x20bf),
  '−×÷≤≥',
].join('');
const korean = [
  span(0x1100, 0x11ff),
  span(0x3130, 0x318f),
  span(0xa960, 0xa97f),
  span(0xac00, 0xd7a3),
  span(0xd7b0, 0xd7ff),
].join('');
const arabic = [span(0x600, 0x6ff), span(0x750, 0x77f), span(0xfb50, 0xfdff), span(0xfe70, 0xfeff)].join('');
const gb2312 = signs + gbk([0xa1, 0xf7], [0xa1, 0xfe]);
const wholeGbk = signs + gbk([0x81, 0xfe], [0x40, 0xfe]);
const everything = wholeGbk + span(0x3400, 0x4dbf) + span(0x4e00, 0x9fff) + span(0x20000, 0x323af);

const faces: readonly Face[] = [
  {
    source: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    file: 'serif-regular.ttf',
    characters: everything,
  },
  {
    source: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
    file: 'serif-black.ttf',
    characters: gb2312,
  },
  {
    source: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    file: 'sans-regular.ttf',
    characters: wholeGbk,
  },
  {
    source: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    file: 'sans-bold.ttf',
    characters: gb2312,
  },
  {
    source: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
    file: 'kai-regular.ttf',
    characters: gb2312,
  },
  {
    source: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
    file: 'latin-serif-regular.ttf',
    characters: latin,
  },
  {
    source: '@expo-google-fonts/noto-serif/900Black/NotoSerif_900Black.ttf',
    file: 'latin-serif-black.ttf',
    characters: latin,
  },
  {
    source: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    file: 'latin-sans-regular.ttf',
    characters: latin,
  },
  {
    source: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    file: 'latin-sans-bold.ttf',
    characters: latin,
  },
  {
    source: '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    file: 'hangul.ttf',
    characters: korean,
  },
  {
    source: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
    file: 'arabic.ttf',
    characters: arabic,
    shaped: true,
  },
];

const packages = process.argv[2];
if (packages === undefined) throw new Error('say where the packages are: node subset.ts <node_modules>');
for (const { source, file, characters, shaped } of faces) {
  const face = await subsetFont(await readFile(join(packages, source)), characters, {
    targetFormat: 'sfnt',
    noHinting: true,
    ...(shaped === undefined && {
      noLayoutClosure: true,
      keepFeatures: ['ccmp', 'kern', 'mark', 'mkmk', 'lnum', 'tnum', 'halt', 'chws'],
    }),
    preserveNameIds: [16, 17],
  });
  await writeFile(join(import.meta.dirname, file), face);
  process.stdout.write(`${file} ${face.byteLength}\n`);
}
