import { type Span, span } from '../../text/span.ts';

/** Addresses, handles, tags, telephone numbers and the like: digits in them count nothing. */
const identifiers = new RegExp(
  [
    '<[^<>]{1,600}>',
    '\\{[^{}]{0,600}\\}',
    '(?<![\\w.])\\d[\'’′]\\d{1,2}["”″]?(?!\\w)',
    '(?:https?://|www\\.)\\S+',
    '\\b[\\w.-]{1,80}\\.(?:com|org|net|gov|edu|info|co\\.uk|io|ly|co)(?:/\\S*)?(?![\\w])',
    '(?<![\\w.+-])[\\w.+-]{1,80}@[\\w-]{1,80}\\.\\w+',
    '(?<![\\w])[@#]\\w+',
    '(?<![\\d.])(?:\\+\\d{1,3}[-. ]?)?(?:1[-. ])?\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}(?!\\d)',
    '(?<!\\w)\\+\\d{1,3}(?:[ -]\\(?\\d{1,4}\\)?){2,5}',
    '(?<!\\d)(?:0\\d{2,4}|1-8\\d\\d|8\\d\\d)[ -]\\d{3,4}[ -]?\\d{3,4}(?!\\d)',
    '(?<!\\d)\\d{3}-\\d{2}-\\d{4}(?!\\d)',
    '(?<![\\w$£€.,])\\d{8,}(?![\\d,.]*\\d|\\s+\\p{Ll})',
    '(?<!\\w)(?=\\w*\\d\\p{L}+\\d)(?=\\w*\\p{L})\\w{6,}(?!\\w)',
    '\\b(?:ISBN|RFC|ISO|DOI|ref\\.?)[-: ]*[\\d-]+',
    '(?<!\\w)\\d{1,3}(?:\\.\\d{1,3}){2,}(?!\\w)',
  ].join('|'),
  'giu',
);

/** A number that opens a list's line: "1." or "2)". */
const listMark = /^\s*(?:\(?\d{1,2}[.)](?=\s)|\(\d{1,2}\))/u;
const inlineMark = /(?<![\d\w.$£€])\(?\d{1,2}\)(?=\s+\p{L})/gu;

export function identifiersOf(part: string, offset: number): Span[] {
  if (!/\d/.test(part)) return [];
  const found: Span[] = [];
  for (const match of part.matchAll(identifiers)) {
    found.push(span(offset + match.index, offset + match.index + match[0].length));
  }
  const mark = listMark.exec(part);
  if (mark) found.push(span(offset, offset + mark[0].length));
  const marks = [...part.matchAll(inlineMark)];
  for (const match of marks) {
    const opened = part.lastIndexOf('(', match.index);
    const closed = part.lastIndexOf(')', match.index);
    if (!match[0].startsWith('(') && opened > closed) continue;
    if (match[0].startsWith('(') && marks.length < 2) continue;
    found.push(span(offset + match.index, offset + match.index + match[0].length));
  }
  return found;
}
