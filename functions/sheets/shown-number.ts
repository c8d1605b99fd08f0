import { numberFormats, type NumberFormat } from './number-format.ts';

/** Days from 1899-12-31 on, the first day of which is 1, to the epoch; of workbooks that count from 1904. */
const [epoch1900, epoch1904] = [Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)];
/** Days that no calendar reaches are numbers. */
const lastDay = 2_958_465;
/** Digits of a whole number that a double keeps. */
const exactDigits = 15;

/**
 * The text of a number cell: the number exactly as it is stored, in the form that its format gives it where that says
 * something else than digits. `stored` is its decimal text. A number whose format shows another one, in thousands, is
 * written with the factor: which of the two is meant is for people to say.
 */
export function shownNumber(stored: string, code: string, counts1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  const formats = numberFormats(code);
  const [positive] = formats;
  const format = (number < 0 ? formats[1] : number === 0 ? formats[2] : undefined) ?? positive;
  if (format === undefined) return plainNumber(stored);
  if (format.isMonth) return dateText(Math.floor(number), counts1904).slice(0, 7);
  if (format.isDate) return dateText(number, counts1904);
  if (format.isTime) return timeText(number);
  return withFormat(plainNumber(stored), format);
}

function withFormat(text: string, { isPercent, zeros, scale, before, behind }: NumberFormat): string {
  const filled = zeros > 0 && /^\d+$/.test(text) ? text.padStart(zeros, '0') : text;
  const sign = filled.startsWith('-') ? '-' : '';
  const told = `${sign}${before}${filled.slice(sign.length)}${behind}`;
  if (isPercent) return `${moved(text, 2)}%`;
  return scale === 0 ? told : `${moved(text, -scale)}×${String(10 ** scale)}`;
}

/** Decimal text without an exponent; of whole numbers beyond what a double keeps, the exponent tells that digits are lost. */
export function plainNumber(stored: string): string {
  const text = stored.trim();
  const parts = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = parts;
  const power = Number(exponent);
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const isLarge = digits.length - fraction.length + power > exactDigits;
  if (isLarge || Math.abs(power) > 30) return isLarge ? scientific(text) : text;
  const plain = moved(`${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`, power);
  return `${sign === '-' && /[1-9]/.test(plain) ? '-' : ''}${plain}`;
}

/** As spreadsheets write it: 4.30100123456789E+17. */
function scientific(text: string): string {
  const [digits = '', power = ''] = Number(text).toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${power}`;
}

/** A decimal text with its point so many places to the right. */
function moved(text: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? ['', '', text, ''];
  const digits =
    places >= 0 ? `${whole}${fraction.padEnd(places, '0')}` : `${whole.padStart(1 - places, '0')}${fraction}`;
  const point = (places >= 0 ? whole.length : Math.max(whole.length, 1 - places)) + places;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(point).replace(/0+$/, '');
  return `${sign}${integer}${rest === '' ? '' : `.${rest}`}`;
}

/** A day as 2021-05-31, with its time where it has one. */
function dateText(serial: number, counts1904: boolean): string {
  if (serial < 0 || serial > lastDay) return plainNumber(String(serial));
  // Excel's calendar of 1900 has a 29th of February that never was.
  const days = counts1904 || serial < 60 ? serial : serial - 1;
  const at = new Date((counts1904 ? epoch1904 : epoch1900) + Math.round(days * 86_400) * 1000);
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? date : `${date} ${time}`;
}

function timeText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
