import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, inlineOf, safeUrl } from '../../src/playground/page/inline.ts';
import { type Block, blocksOf } from '../../src/playground/page/markdown.ts';
import { escapeMarkdown } from '../../src/present/markdown.ts';

/** A tree in brackets: what is what at a glance. */
const drawn = (text: string): string => blocksOf(text).map(block).join('');

function block(node: Block): string {
  switch (node.kind) {
    case 'paragraph':
      return `p(${inlines(node.children)})`;
    case 'heading':
      return `h${node.level}(${inlines(node.children)})`;
    case 'small':
      return `small(${inlines(node.children)})`;
    case 'quote':
      return `quote(${node.children.map(block).join('')})`;
    case 'code':
      return `pre(${node.text})`;
    case 'list':
      return `${node.start === null ? 'ul' : `ol${node.start}`}(${node.items
        .map(({ children, nested }) => `li(${inlines(children)}${nested.map(block).join('')})`)
        .join('')})`;
  }
}

const inlines = (nodes: readonly Inline[]): string => nodes.map(inline).join('');

function inline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return `code(${node.text})`;
    case 'styled':
      return `${node.style}(${inlines(node.children)})`;
    case 'link':
      return `a[${node.href}](${inlines(node.children)})`;
    case 'mention':
      return `mention(${node.text})`;
    case 'time':
      return `time(${node.seconds}${node.format})`;
  }
}

test.each([
  ['**bold** and *it* and _it_ and __under__', 'p(strong(bold) and em(it) and em(it) and underline(under))'],
  ['***both*** ~~gone~~ ||hidden||', 'p(em(strong(both)) strike(gone) spoiler(hidden))'],
  ['**a *b* c**', 'p(strong(a em(b) c))'],
  ['snake_case_name and 2 * 3 * 4', 'p(snake_case_name and 2 * 3 * 4)'],
  ['\\*not\\* \\> \\# \\\\ end', 'p(*not* > # \\ end)'],
  ['`**code**` and ``a ` b``', 'p(code(**code**) and code(a ` b))'],
  ['**open and `open', 'p(**open and `open)'],
  ['> one\n> two\nthree', 'quote(p(one\ntwo))p(three)'],
  ['> one\n\n> two', 'quote(p(one))p(\n)quote(p(two))'],
  ['>>> one\n\n> two', 'quote(p(one\n\n> two))'],
  ['a > b\n>c', 'p(a > b\n>c)'],
  ['# One\n## Two\n### Three\n#no\n-# small', 'h1(One)h2(Two)h3(Three)p(#no)small(small)'],
  ['- a\n- b\n  - c\n- d', 'ul(li(a)li(bul(li(c)))li(d))'],
  ['3. a\n4. b', 'ol3(li(a)li(b))'],
  ['a\n```ts\n**x**\n> y\n```\nb', 'p(a)pre(**x**\n> y)p(b)'],
  ['a ```x``` b', 'p(a )pre(x)p( b)'],
  ['``` open', 'p(``` open)'],
  [
    '[the *story*](https://a.example/b_(c)?d=1#:~:text=x)',
    'p(a[https://a.example/b_(c)?d=1#:~:text=x](the em(story)))',
  ],
  [
    'see <https://a.example/x>, https://b.example/y.',
    'p(see a[https://a.example/x](https://a.example/x), a[https://b.example/y](https://b.example/y).)',
  ],
  [
    '[x](javascript:alert(1)) [y](data:text/html,z) [z](/path)',
    'p([x](javascript:alert(1)) [y](data:text/html,z) [z](/path))',
  ],
  ['</ask:123> at <t:1700000000:R> but <@1>', 'p(mention(/ask) at time(1700000000R) but <@1>)'],
  ['<b>not</b> &amp; markup', 'p(<b>not</b> &amp; markup)'],
])('%j is read as Discord reads it', (text, tree) => {
  expect(drawn(text)).toBe(tree);
});

const marks = fc.string({
  unit: fc.constantFrom(...'\\*_~`|<>[]()#+-.:!/ \n19ah', 'http://', '](', '```', 'é', '\u00a0', '😀'),
  maxLength: 120,
});

test('the words of a story that the bot has escaped are shown unit for unit, and as nothing but words', () => {
  fc.assert(
    fc.property(marks, (text) => {
      const blocks = blocksOf(escapeMarkdown(text));
      const kinds = blocks.flatMap((each) =>
        'children' in each ? each.children.map(({ kind }) => kind) : each.kind,
      );
      expect(kinds.filter((kind) => kind !== 'text')).toEqual([]);
      expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
      expect(
        blocks.map((each) => ('children' in each ? inlines(each.children as Inline[]) : '')).join(''),
      ).toBe(text.trimEnd());
    }),
  );
});

test('no text makes it fail, and none makes a link that runs code', () => {
  const links = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((node) => [
      ...(node.kind === 'link' ? [node.href] : []),
      ...('children' in node ? links(node.children) : []),
    ]);
  fc.assert(
    fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
      expect(blocksOf(text)).toBeInstanceOf(Array);
      for (const href of links(inlineOf(text))) expect(href).toMatch(/^https?:/i);
    }),
  );
});

test.each(['(a)', '[', '**', '_*', '> ', '- ', '```', '`', '\\', 'http://'])(
  'a message full of %j is read in passing',
  (mark) => {
    expect(blocksOf(mark.repeat(4000 / mark.length)).length).toBeGreaterThan(0);
    expect(blocksOf(`[x](${mark.repeat(1000)}`).length).toBeGreaterThan(0);
  },
);

test.each([
  ['https://a.example', true],
  ['HTTP://a.example', true],
  ['javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['//a.example', false],
  ['', false],
])('%j is an address of the web: %s', (url, is) => {
  expect(safeUrl(url) !== null).toBe(is);
});
