import type { CellReference } from '../../bulletin/model/bulletin.ts';

/** The name of a figure within its edition, as `explain` takes it after the month; the id of its cell. */
export function figureId({ exhibit, row, column }: CellReference): string {
  return `${exhibit}/${row}/${column}`.replaceAll(/\s/g, '_');
}

/** A link to an element of a page by its id, or of this page. */
export function linkTo(id: string, page = ''): string {
  return `${page}#${id.split('/').map(encodeURIComponent).join('/')}`;
}
