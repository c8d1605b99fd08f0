import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveWay } from './give-way.ts';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumArguments } from './chromium-arguments.ts';
import { packagedChromium, type ChromiumBinary } from './chromium-binary.ts';
import { doubts } from './chromium-doubts.ts';
import { fontConfiguration } from './chromium-fonts.ts';
import { drawPage, printPage } from './chromium-page.ts';
import { ChromiumPages } from './chromium-pages.ts';
import type { Log } from './log.ts';
import { openPrinted } from './open-printed.ts';
import { PrintRefused, type Printer } from './printer.ts';
import { shippedFonts } from './shipped-faces.ts';

export interface ChromiumOptions {
  readonly log: Log;
  /** The folder within which it keeps its profile, until it is closed; default: the machine's own for such. */
  readonly scratch?: string;
  /** The product's own faces; default: those of the checkout. */
  readonly fonts?: string;
  /** The bureau's own faces (its FangSong), preferred for the body where they are present. */
  readonly bureauFonts?: string | undefined;
  /** A Chromium of the machine; default: `CHROME_PATH`, else the package's. */
  readonly executablePath?: string;
  /** For one printing, in milliseconds. */
  readonly timeoutMs?: number;
  /** One process for all of Chromium: what a Lambda allows. */
  readonly singleProcess?: boolean;
}

const closingMs = 3000;

/**
 * A Chromium for one document: it starts while the figures are still computed and ends with the printer. JavaScript is
 * off, every request is refused, and the result is looked at before it is handed out. Throws PrintRefused.
 */
export async function chromiumPrinter(options: ChromiumOptions): Promise<Printer> {
  const scratch = await mkdtemp(join(options.scratch ?? tmpdir(), 'bulletin-chromium-'));
  const timeout = options.timeoutMs ?? 60_000;
  try {
    const fonts = options.fonts ?? shippedFonts;
    const folders = options.bureauFonts === undefined ? [fonts] : [fonts, options.bureauFonts];
    const configuration = await fontConfiguration(folders, scratch);
    const starting = chosenBinary(options).then((binary) => start(binary, configuration, scratch, options));
    const facesSeen = new Set<string>();
    const pages = starting.then((browser) => ChromiumPages.open(browser, availableParallelism()));
    // Pictures have a page of their own, which keeps a screen's size.
    const easel = starting.then((browser) => ChromiumPages.open(browser, 1));
    for (const opening of [pages, easel]) opening.catch(() => undefined);
    return {
      async print(html, purpose) {
        const tagged = purpose !== 'layout';
        const printed = await openPrinted(await printPage(await pages, html, { tagged, timeout }));
        if (!tagged) return printed;
        // Chromium has begun with the next document before this one is looked at.
        await giveWay();
        const { reasons, faces, unknownCharacters } = doubts(printed.document);
        if (reasons.length > 0) throw new PrintRefused(reasons);
        for (const face of faces) facesSeen.add(face);
        const bytes = printed.bytes.byteLength;
        options.log.tell('printed', { bytes, faces: faces.join(' '), unknownCharacters });
        return printed;
      },
      async picture(html, size) {
        return drawPage(await easel, html, { ...size, timeout });
      },
      faces: () => [...facesSeen].sort(),
      async [Symbol.asyncDispose]() {
        // A page that is still being opened when its browser ends is waited for half a minute.
        await Promise.allSettled([pages, easel]);
        await starting.then(end, () => undefined);
        await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  } catch (error) {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

async function chosenBinary({ executablePath, log }: ChromiumOptions): Promise<ChromiumBinary> {
  const program = executablePath ?? process.env['CHROME_PATH'];
  const binary = program === undefined ? await packagedChromium() : { program, libraries: undefined };
  log.tell('Chromium', { program: binary.program });
  return binary;
}

function start(
  { program, libraries }: ChromiumBinary,
  fontConfig: string,
  scratch: string,
  options: ChromiumOptions,
): Promise<Browser> {
  const singleProcess = options.singleProcess ?? process.env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined;
  const environment = {
    HOME: scratch,
    PATH: process.env['PATH'],
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    TMPDIR: scratch,
    FONTCONFIG_FILE: fontConfig,
    LD_LIBRARY_PATH: libraries,
  };
  return launch({
    executablePath: program,
    args: chromiumArguments({ profile: join(scratch, 'profile'), singleProcess }),
    ignoreDefaultArgs: true,
    pipe: true,
    env: environment,
    timeout: 30_000,
  });
}

/** Closing may hang; then the process is killed. */
async function end(browser: Browser): Promise<void> {
  const process = browser.process();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, closingMs);
  });
  await Promise.race([browser.close().catch(() => undefined), late]);
  clearTimeout(timer);
  if (process?.exitCode === null) process.kill('SIGKILL');
}
