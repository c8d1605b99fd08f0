import {
  PDFCatalog,
  PDFCrossRefStream,
  PDFHeader,
  PDFObjectStream,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
  PDFTrailer,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** As many objects as are compressed together. */
const objectsTogether = 50;

/**
 * A document's bytes, its tags compressed: the same as the library's own writer gives, which looks through the list
 * of all objects for the place of each. Of the ten thousand tags of a bulletin that took longer than all else.
 */
export async function written(document: PDFDocument): Promise<Uint8Array> {
  await document.flush();
  const { context } = document;
  const { Root, Info, ID } = context.trailerInfo;
  const objects = context.enumerateIndirectObjects();
  const together = objects.filter(([, object]) => !standsAlone(object));
  const runs = Array.from({ length: Math.ceil(together.length / objectsTogether) }, (_, number) =>
    together.slice(number * objectsTogether, (number + 1) * objectsTogether),
  );
  const added = context.largestObjectNumber + 1;
  const streams = runs.map((run, number) => ({
    ref: PDFRef.of(added + number),
    stream: PDFObjectStream.withContextAndObjects(context, run),
    run,
  }));

  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.byteLength;
  };
  const places: Place[] = [];
  const write = (ref: PDFRef, object: PDFObject): void => {
    places.push({
      ref,
      enter: (
        (offset) => (index) =>
          index.addUncompressedEntry(ref, offset)
      )(length),
    });
    add(Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    add(bytesOf(object));
    add(Buffer.from('\nendobj\n\n'));
  };

  // Chromium says 1.4, which knows no compressed objects.
  add(bytesOf(PDFHeader.forVersion(1, 7)));
  add(Buffer.from('\n\n'));
  for (const [ref, object] of objects) if (standsAlone(object)) write(ref, object);
  for (const { ref, stream, run } of streams) {
    write(ref, stream);
    run.forEach(([own], place) =>
      places.push({ ref: own, enter: (index) => index.addCompressedEntry(own, ref, place) }),
    );
  }

  const own = PDFRef.of(added + runs.length);
  const index = PDFCrossRefStream.create(context.obj({ Size: own.objectNumber + 1, Root, Info, ID }));
  const start = length;
  places.push({ ref: own, enter: (index) => index.addUncompressedEntry(own, start) });
  // The last first: a place before all others is found at once.
  places.sort((left, right) => right.ref.objectNumber - left.ref.objectNumber);
  for (const { enter } of places) enter(index);
  write(own, index);
  add(bytesOf(PDFTrailer.forLastCrossRefSectionOffset(start)));
  return Buffer.concat(pieces);
}

/** Where an object stands, for the index of all. */
interface Place {
  readonly ref: PDFRef;
  readonly enter: (index: PDFCrossRefStream) => void;
}

function standsAlone(object: PDFObject): boolean {
  return [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf].some((kind) => object instanceof kind);
}

function bytesOf(object: {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
