import { type Inline, inlineOf } from './inline.ts';

/** A text as Discord's client reads it. Quotes hold blocks, all else holds inlines; line ends count. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'small'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | List;

export interface List {
  readonly kind: 'list';
  /** The first number; null for bullets. */
  readonly start: number | null;
  readonly items: readonly { readonly children: readonly Inline[]; readonly nested: readonly List[] }[];
}

/** Discord's Markdown, the part that a message may use. What is not markup comes out as text. */
export function blocksOf(text: string): Block[] {
  const shown = text.replace(/\r\n?/g, '\n').trimEnd();
  return shown === '' ? [] : new Reader(shown, true).blocks();
}

const heading = /^(#{1,3}) +(\S.*)$/;
const small = /^-# +(\S.*)$/;
const bullet = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const quote = /^ *> ?(?! *>>)/;
const openQuote = /^ *>>> /;
const language = /^[\w+#.-]*\n(?=[\s\S]*\S)/;

class Reader {
  readonly #lines: string[];
  readonly #quotable: boolean;
  readonly #blocks: Block[] = [];
  #plain: string[] = [];

  /** A quote inside a quote is text. */
  constructor(text: string, quotable: boolean) {
    this.#lines = text.split('\n');
    this.#quotable = quotable;
  }

  blocks(): Block[] {
    while (this.#lines.length > 0) {
      const block = this.#quote() ?? this.#code() ?? this.#line() ?? this.#list(0);
      if (block) this.#push(block);
      else this.#plain.push(this.#lines.shift() ?? '');
    }
    this.#flush();
    return this.#blocks;
  }

  #push(block: Block): void {
    this.#flush();
    this.#blocks.push(block);
  }

  /** A last empty line needs one more line end, or it would not be seen. */
  #flush(): void {
    if (this.#plain.length === 0) return;
    const text = this.#plain.join('\n') + (this.#plain.at(-1) === '' ? '\n' : '');
    this.#plain = [];
    this.#blocks.push({ kind: 'paragraph', children: inlineOf(text) });
  }

  #quote(): Block | null {
    const [first = ''] = this.#lines;
    if (!this.#quotable) return null;
    if (openQuote.test(first)) {
      const text = this.#lines.splice(0).join('\n').replace(openQuote, '');
      return { kind: 'quote', children: new Reader(text, false).blocks() };
    }
    const end = this.#lines.findIndex((line) => !/^ *> /.test(line) && line.trim() !== '>');
    const quoted = this.#lines.splice(0, end < 0 ? this.#lines.length : end);
    if (quoted.length === 0) return null;
    const text = quoted.map((line) => line.replace(quote, '')).join('\n');
    return { kind: 'quote', children: new Reader(text, false).blocks() };
  }

  /** A fence may open and close in the middle of a line. */
  #code(): Block | null {
    const [first = ''] = this.#lines;
    const open = first.indexOf('```');
    if (open < 0 || first[open - 1] === '\\') return null;
    const rest = [first.slice(open + 3), ...this.#lines.slice(1)].join('\n');
    const close = rest.indexOf('```');
    if (close <= 0) return null;
    if (open > 0) this.#plain.push(first.slice(0, open));
    const after = rest.slice(close + 3).replace(/^\n/, '');
    this.#lines.splice(0, this.#lines.length, ...(after === '' ? [] : after.split('\n')));
    const text = rest.slice(0, close).replace(language, '');
    return { kind: 'code', text: text.replace(/^\n+|\n+$/g, '') };
  }

  #line(): Block | null {
    const [first = ''] = this.#lines;
    const title = heading.exec(first);
    const note = small.exec(first);
    if (!title && !note) return null;
    this.#lines.shift();
    if (note) return { kind: 'small', children: inlineOf(note[1] ?? '') };
    const level = (title?.[1]?.length ?? 1) as 1 | 2 | 3;
    return { kind: 'heading', level, children: inlineOf(title?.[2] ?? '') };
  }

  #list(depth: number): List | null {
    const first = bullet.exec(this.#lines[0] ?? '');
    if (!first || depth > 10) return null;
    const indent = first[1]?.length ?? 0;
    const items: { children: Inline[]; nested: List[] }[] = [];
    for (let next: RegExpExecArray | null = first; next; next = bullet.exec(this.#lines[0] ?? '')) {
      const deeper = (next[1]?.length ?? 0) - indent;
      if (deeper < 0) break;
      const nested = deeper > 1 && items.length > 0 ? this.#list(depth + 1) : null;
      if (nested) {
        items.at(-1)?.nested.push(nested);
        continue;
      }
      if ((next[2] === undefined) !== (first[2] === undefined)) break;
      this.#lines.shift();
      items.push({ children: inlineOf(next[3] ?? ''), nested: [] });
    }
    return { kind: 'list', start: first[2] === undefined ? null : Number(first[2]), items };
  }
}
