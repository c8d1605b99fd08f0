import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** A run of marked content: on a page, by its number there. */
export interface Mark {
  readonly page: string;
  readonly number: number;
}

const name = {
  kids: PDFName.of('K'),
  page: PDFName.of('Pg'),
  role: PDFName.of('S'),
  parent: PDFName.of('P'),
  number: PDFName.of('MCID'),
} as const;

/** The elements of the structure tree in reading order, each after its parent. */
export function elementsOf(document: PDFDocument): PDFDict[] {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const found: PDFDict[] = [];
  const visit = (element: PDFDict): void => {
    for (const kid of elementKids(element)) {
      found.push(kid);
      visit(kid);
    }
  };
  if (root !== undefined) visit(root);
  return found;
}

/** Equal names are one object. */
const role = {
  table: PDFName.of('Table'),
  row: PDFName.of('TR'),
  cell: PDFName.of('TD'),
  list: PDFName.of('L'),
  item: PDFName.of('LI'),
  body: PDFName.of('LBody'),
} as const;

function hasRole(element: PDFDict, wanted: PDFName): boolean {
  return element.lookup(name.role) === wanted;
}

function elementKids(element: PDFDict): PDFDict[] {
  return kidsOf(element).flatMap((kid) => {
    const resolved = element.context.lookup(kid);
    return resolved instanceof PDFDict && resolved.has(name.role) ? [resolved] : [];
  });
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(name.kids);
  const resolved = element.context.lookup(kids);
  if (resolved instanceof PDFArray) return resolved.asArray();
  return kids === undefined ? [] : [kids];
}

/** The marked content that an element itself holds. */
function markOf(kid: PDFObject, element: PDFDict): Mark | undefined {
  const resolved = element.context.lookup(kid);
  if (resolved instanceof PDFNumber)
    return { page: String(element.get(name.page)), number: resolved.asNumber() };
  if (!(resolved instanceof PDFDict)) return undefined;
  const number = resolved.lookupMaybe(name.number, PDFNumber);
  const page = resolved.get(name.page) ?? element.get(name.page);
  return number === undefined ? undefined : { page: String(page), number: number.asNumber() };
}

function marksWithin(element: PDFDict): Mark[] {
  const own = kidsOf(element).flatMap((kid) => markOf(kid, element) ?? []);
  return [...own, ...elementKids(element).flatMap(marksWithin)];
}

/** The heads of tables as they are printed again on the pages after the first: readers have heard them. */
export function repeatedHeads(elements: readonly PDFDict[]): Mark[] {
  return elements
    .filter((element) => hasRole(element, role.table))
    .flatMap((table) => {
      const rows = elementKids(table).filter((row) => hasRole(row, role.row));
      const first = rows.findIndex((row) => elementKids(row).some((cell) => hasRole(cell, role.cell)));
      const marks = rows.slice(0, Math.max(first, 0)).flatMap(marksWithin);
      return marks.filter(({ page }) => page !== marks[0]?.page);
    });
}

/** Takes the marked content that is mere decoration out of the tree. */
export function forget(elements: readonly PDFDict[], decoration: ReadonlySet<string>): void {
  for (const element of elements) {
    const kids = kidsOf(element);
    const kept = kids.filter((kid) => {
      const mark = markOf(kid, element);
      return mark === undefined || !decoration.has(keyOf(mark));
    });
    if (kept.length < kids.length) element.set(name.kids, element.context.obj(kept));
  }
}

export function keyOf({ page, number }: Mark): string {
  return `${page} ${number}`;
}

/** A list item holds a body, as the format asks: what Chromium calls the item becomes its body. */
export function giveListsBodies(document: PDFDocument, elements: readonly PDFDict[]): void {
  const { context } = document;
  for (const list of elements.filter((element) => hasRole(element, role.list))) {
    const kids = kidsOf(list).map((kid) => {
      const body = context.lookup(kid);
      if (!(body instanceof PDFDict) || !hasRole(body, role.item)) return kid;
      if (elementKids(body).some((part) => hasRole(part, role.body))) return kid;
      const parent = body.get(name.parent);
      const item = context.register(
        context.obj({ Type: 'StructElem', S: 'LI', ...(parent && { P: parent }), K: [kid] }),
      );
      body.set(name.role, role.body);
      body.set(name.parent, item);
      return item;
    });
    list.set(name.kids, context.obj(kids));
  }
}
