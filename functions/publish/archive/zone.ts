/** The instant of a local time "2021-06-20T09:00" in a time zone of the IANA list, whatever the machine's own. */
export function instantOf(local: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${local}:00Z`);
  const guess = asIfUtc - offset(asIfUtc, timeZone);
  return new Date(asIfUtc - offset(guess, timeZone));
}

/** The day that it is in a time zone at an instant, "2021-06-20". */
export function dayOf(instant: Date, timeZone: string): string {
  const ahead = offset(instant.getTime(), timeZone);
  return new Date(instant.getTime() + ahead).toISOString().slice(0, 10);
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '00';
  const local = Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
  return local - Math.floor(instant / 1000) * 1000;
}
