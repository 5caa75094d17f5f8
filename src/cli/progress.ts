import { printable, printableLines } from '../present/terminal/style.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** A line that stays. */
  line(text: string): void;
  /** How far the work is, in items. */
  at(done: number, label: string): void;
  end(): void;
}

const width = 24;

/** A bar that redraws itself on a terminal; elsewhere only the lines, so that a log stays readable. */
export function progressOn(stream: Terminal['stderr'], total: number): Progress {
  if (!stream.isTTY) {
    return { line: (text) => stream.write(`${printableLines(text)}\n`), at: () => {}, end: () => {} };
  }
  let bar = '';
  const clear = () => {
    if (bar) stream.write('\r\u001b[2K');
  };
  return {
    line(text) {
      clear();
      stream.write(`${printableLines(text)}\n${bar}`);
    },
    at(done, label) {
      const full = total === 0 ? width : Math.round((done / total) * width);
      const columns = (stream.columns ?? 80) - 1;
      clear();
      bar = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total} ${printable(label)}`.slice(
        0,
        columns,
      );
      stream.write(bar);
    },
    end() {
      clear();
      bar = '';
    },
  };
}
