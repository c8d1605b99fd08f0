import { flows, type Flow } from './cut.ts';
import { parseMonth, type Month } from './month.ts';

/** A month and flow as one text, "2021-05 export": they sort as time goes. */
export type Moment = `${Month} ${Flow}`;

export function momentOf({ month, flow }: { readonly month: Month; readonly flow: Flow }): Moment {
  return `${month} ${flow}`;
}

/** Throws a RangeError for any other text. */
export function parseMoment(text: string): { readonly month: Month; readonly flow: Flow } {
  const [first = '', second = ''] = text.split(' ');
  const month = parseMonth(first);
  const flow = flows.find((one) => one === second);
  if (month === undefined || flow === undefined) throw new RangeError(`"${text}" is no month and flow`);
  return { month, flow };
}
