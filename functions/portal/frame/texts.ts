/** An instant as the bureau's clocks show it, to the minute: 2021-07-20 09:00. */
export function momentText(instant: string | Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** A whole number with its thousands set off. */
export function whole(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Exact decimal text with its thousands set off. */
export function grouped(decimal: string): string {
  const [digits = '', fraction] = decimal.split('.');
  const set = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? set : `${set}.${fraction}`;
}
