/** Advance widths of DejaVu Sans in thousandths of the font size, by class of character; rounded up. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl|'’‘.,:;! ]/, 325],
  [/[frtIJ()[\]{}/\\"“”-]/, 425],
  [/[mMwW@%—…]/, 990],
  [/[A-ZÀ-Þ&+<>=~]/, 770],
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{1faff}]/u, 1000],
];
const usual = 640;
const boldness = 1.11;

/** About how wide a text is drawn, in units of the SVG; errs on the wide side. */
export function widthOf(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const char of text) thousandths += classes.find(([chars]) => chars.test(char))?.[1] ?? usual;
  return (thousandths / 1000) * size * (bold ? boldness : 1);
}

/** The text on at most `most` lines of `width`; what is left over is marked with an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number, bold = false): string[] {
  const fits = (line: string) => widthOf(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => broken(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', fits)];
}

/** A word wider than a line, in pieces that fit. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && !fits(piece + char)) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}

function cut(line: string, fits: (line: string) => boolean): string {
  const chars = Array.from(line);
  while (chars.length > 0 && !fits(`${chars.join('')}…`)) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
