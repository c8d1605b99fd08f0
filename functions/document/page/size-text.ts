/** In thousands of bytes, with one decimal below ten, rounded half up; bytes as they are. */
export function sizeText(bytes: number, text: (size: string, unit: 'B' | 'KB' | 'MB') => string): string {
  if (bytes < 1000) return text(String(bytes), 'B');
  const unit = bytes < 999_500 ? 'KB' : 'MB';
  const tenths = Math.round(bytes / (unit === 'KB' ? 100 : 100_000));
  return text(tenths < 100 ? (tenths / 10).toFixed(1) : String(Math.round(tenths / 10)), unit);
}
