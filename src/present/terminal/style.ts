/** How a result is printed. Results are plain text; colours and line breaks only where a person reads them. */
export interface PrintOptions {
  /** ANSI styles, for a terminal alone. */
  readonly color: boolean;
  /** Columns to break lines at; null for one line a paragraph, as a pipe wants it. */
  readonly width: number | null;
}

export const plainPrint: PrintOptions = { color: false, width: null };

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
}

const ansi = (open: number, close: number) => (text: string) =>
  text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;
const same = (text: string) => text;

export const styleOf = ({ color }: PrintOptions): Style =>
  color
    ? { bold: ansi(1, 22), dim: ansi(2, 22), accent: ansi(36, 39) }
    : { bold: same, dim: same, accent: same };

/** Controls, and marks that turn a line's order round, made visible: no story and no option steers the terminal. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/gu, (char) => {
    const unit = char.charCodeAt(0);
    return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : unit === 0x7f ? '\u2421' : '\ufffd';
  });

/** The same, line by line. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');

const escapes = /\p{Cc}\[\d+m/gu;

/** Lines of at most `width` columns, each after `indent`; words are never broken. */
export function wrapped(text: string, { width }: PrintOptions, indent = ''): string {
  if (width === null) return `${indent}${text}`;
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && next.replace(escapes, '').length > room) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  lines.push(line);
  return lines.map((each) => `${indent}${each.trimEnd()}`).join('\n');
}
