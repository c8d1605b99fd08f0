import Handlebars from 'handlebars';

/** Text as content or attribute of XML; characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  return Handlebars.escapeExpression(
    text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
  );
}
