import { isElement, isText, type PageElement, type PageNode, parsePage } from './page.ts';

/** What stands on lines of its own. */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** What is on a page but not in its story. */
const aside = new Set(
  'aside audio button canvas datalist dialog embed fieldset figcaption figure footer form head iframe input link map math menu meta nav noscript object option picture script select source style svg template textarea title track video'.split(
    ' ',
  ),
);

const hidden = /(?:^|[\s_-])(?:pull-?quote|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i;

/**
 * The lines of a part of a page as a browser shows them: one a paragraph, runs of blanks and line breaks in the source
 * as one space, no-break spaces and every other character as they are.
 */
export const linesIn = (root: PageNode): string[] => shownLines(root).map(({ text }) => text);

/** The same without lines that are links from end to end: menus and "read more". */
export const proseIn = (root: PageNode): string[] =>
  shownLines(root).flatMap(({ text, linked }) => (linked ? [] : [text]));

interface Line {
  readonly text: string;
  readonly linked: boolean;
}

interface Around {
  readonly quotes: number;
  readonly preformatted: boolean;
  readonly link: boolean;
}

function shownLines(root: PageNode): Line[] {
  const lines = new LineWriter();
  write(root, { quotes: 0, preformatted: false, link: false }, lines);
  return lines.end();
}

function write(node: PageNode, around: Around, lines: LineWriter): void {
  if (isText(node)) lines.say(node.textContent ?? '', around);
  if (isElement(node)) writeElement(node, around, lines);
}

function writeElement(node: PageElement, around: Around, lines: LineWriter): void {
  const name = node.localName.toLowerCase();
  if (isAside(node, name)) return;
  const [before, after] = name === 'q' ? marks[around.quotes % marks.length]! : ['', ''];
  const inside: Around = {
    quotes: around.quotes + (name === 'q' ? 1 : 0),
    preformatted: around.preformatted || name === 'pre',
    link: around.link || (name === 'a' && node.getAttribute('href') !== null),
  };
  const block = name === 'br' || blocks.has(name);
  if (block) lines.break();
  else if (isCell(name) && isLayout(node)) lines.break();
  else if (isCell(name)) lines.tab();
  if (before) lines.say(before, around);
  for (const child of node.childNodes) write(child, inside, lines);
  if (after) lines.say(after, around);
  if (block) lines.break();
}

/** Browsers set `<q>` in marks, by depth. */
const marks = [
  ['“', '”'],
  ['‘', '’'],
] as const;

class LineWriter {
  readonly #lines: Line[] = [];
  #line = '';
  #linked = 0;
  /** Kept apart: to look at the end of a long line that grows costs its whole length each time. */
  #last = '';

  say(text: string, { preformatted, link }: Around): void {
    if (preformatted) {
      for (const [at, part] of text.split(/\r?\n/).entries()) {
        if (at > 0) this.break();
        this.#add(part, link);
      }
    } else {
      const flowing = text.replace(/[ \t\n\r\f]+/g, ' ');
      this.#add(isBlankEnd(this.#last) ? flowing.replace(/^ /, '') : flowing, link);
    }
  }

  tab(): void {
    if (this.#line.trim() !== '') {
      this.#line = `${trimmed(this.#line)}\t`;
      this.#last = '\t';
    }
  }

  break(): void {
    const text = trimmed(this.#line);
    if (text.trim() !== '')
      this.#lines.push({ text, linked: this.#linked > 0 && this.#linked >= inkOf(text) });
    this.#line = '';
    this.#last = '';
    this.#linked = 0;
  }

  end(): Line[] {
    this.break();
    return this.#lines;
  }

  #add(text: string, link: boolean) {
    this.#line += text;
    this.#last = text.at(-1) ?? this.#last;
    if (link) this.#linked += inkOf(text);
  }
}

/** Without spaces and tabs at its ends; no-break spaces stay. */
function trimmed(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlankEnd(line[start])) start++;
  while (end > start && isBlankEnd(line[end - 1])) end--;
  return line.slice(start, end);
}

const isBlankEnd = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** Letters and digits: marks between two links do not make a sentence. */
const inkOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Lines as a story's text. */
export const textOfLines = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;

/** Markup as a line of plain text: a title with an entity or an `<em>` in it. */
export function plainLine(markup: string): string {
  if (!/[<&]/.test(markup)) return markup.replace(/\s+/g, ' ').trim();
  return linesIn(parsePage(markup).body).join(' ').replace(/\s+/g, ' ').trim();
}

function isAside(node: PageElement, name: string): boolean {
  if (aside.has(name)) return true;
  if (node.getAttribute('hidden') !== null || node.getAttribute('aria-hidden') === 'true') return true;
  return hidden.test(node.getAttribute('class') ?? '');
}

const isCell = (name: string): boolean => name === 'td' || name === 'th';

/** A cell that holds blocks lays out a page, one that does not holds a table's data. */
const isLayout = (cell: PageElement): boolean =>
  cell.querySelector('p, div, h1, h2, h3, ul, table, article') !== null;
