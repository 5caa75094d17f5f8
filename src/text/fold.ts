/**
 * The normal form for matching, never for showing: one UTF-16 unit in, one out, so a span of the folded text
 * is a span of the text. Quotes, dashes and blanks lose their form, letters their case and accents.
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += foldUnit(text.charCodeAt(i));
  return out;
}

const cache: string[] = [];

function foldUnit(unit: number): string {
  const known = cache[unit];
  if (known !== undefined) return known;
  const folded = foldOne(String.fromCharCode(unit));
  cache[unit] = folded;
  return folded;
}

function foldOne(char: string): string {
  if (/[‘’‚‛′ʼ`´＇]/u.test(char)) return "'";
  if (/[“”„‟″«»＂]/u.test(char)) return '"';
  if (/[\u2010-\u2015\u2212]/u.test(char)) return '-';
  if (/[\s\u200b-\u200d\u2060\ufeff\u00ad]/u.test(char)) return ' ';
  const base = char.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : char;
}
