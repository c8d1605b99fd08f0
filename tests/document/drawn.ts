import { createCanvas, type ImageData } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A tenth of a millimetre a pixel. */
const pixels = 10;

/** Rows of ink that touch: a line of text, a rule, a picture. Millimetres from the page's upper left corner. */
export interface Strip {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly isRed: boolean;
  /** Where its longest unbroken stroke begins. */
  readonly dashTop: number;
}

/** A page as it looks. */
export async function drawn(page: PDFPageProxy): Promise<ImageData> {
  const viewport = page.getViewport({ scale: (pixels * 25.4) / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas, viewport }).promise;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

interface Row {
  readonly y: number;
  readonly first: number;
  readonly last: number;
  readonly red: number;
  readonly longest: number;
}

export function strips({ data, width, height }: ImageData): readonly Strip[] {
  const found: Row[][] = [];
  for (let y = 0; y < height; y++) {
    const row = inkOf(data, width, y);
    if (row === undefined) continue;
    const current = found.at(-1);
    if (current?.at(-1)?.y === y - 1) current.push(row);
    else found.push([row]);
  }
  return found.map((rows) => {
    const longest = Math.max(...rows.map((row) => row.longest));
    return {
      top: Math.min(...rows.map(({ y }) => y)) / pixels,
      bottom: (Math.max(...rows.map(({ y }) => y)) + 1) / pixels,
      left: Math.min(...rows.map(({ first }) => first)) / pixels,
      right: (Math.max(...rows.map(({ last }) => last)) + 1) / pixels,
      isRed: rows.some(({ red }) => red > 100),
      dashTop: (rows.find((row) => row.longest === longest)?.y ?? 0) / pixels,
    };
  });
}

function inkOf(data: Uint8ClampedArray, width: number, y: number): Row | undefined {
  let [first, last, red, run, longest] = [-1, -1, 0, 0, 0];
  for (let x = 0; x < width; x++) {
    const at = (y * width + x) * 4;
    const [r, g, b] = [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
    const isInk = Math.min(r, g, b) < 160;
    run = isInk ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (!isInk) continue;
    if (first < 0) first = x;
    last = x;
    if (r > g + 60) red += 1;
  }
  return first < 0 ? undefined : { y, first, last, red, longest };
}
