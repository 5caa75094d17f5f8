import { playgroundWords as words } from '../../present/words/playground.ts';
import { element } from './dom.ts';
import { type Inline, inlineOf, type Style } from './inline.ts';
import { type Block, blocksOf, type List } from './markdown.ts';

/** A message's or embed's text, with quotes, lists and code blocks. */
export const markup = (text: string): Node[] => blocksOf(text).map(blockNode);

/** A title's or field name's text: one run, no blocks. */
export const markupLine = (text: string): Node[] => inlineOf(text).map(inlineNode);

function blockNode(block: Block): Node {
  switch (block.kind) {
    case 'paragraph':
      return element('div', { class: 'text' }, ...block.children.map(inlineNode));
    case 'heading':
      return element(
        `h${block.level + 2}`,
        { class: `heading-${block.level}` },
        ...block.children.map(inlineNode),
      );
    case 'small':
      return element('small', {}, ...block.children.map(inlineNode));
    case 'quote':
      return element('blockquote', {}, ...block.children.map(blockNode));
    case 'code':
      return element('pre', { tabindex: 0 }, element('code', {}, block.text));
    case 'list':
      return listNode(block);
  }
}

function listNode({ start, items }: List): HTMLElement {
  const rows = items.map(({ children, nested }) =>
    element('li', {}, ...children.map(inlineNode), ...nested.map(listNode)),
  );
  return start === null ? element('ul', {}, ...rows) : element('ol', { start }, ...rows);
}

const styleTags: Readonly<Record<Exclude<Style, 'spoiler'>, keyof HTMLElementTagNameMap>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
};

function inlineNode(node: Inline): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return element('code', {}, node.text);
    case 'styled':
      return node.style === 'spoiler'
        ? spoiler(node.children)
        : element(styleTags[node.style], {}, ...node.children.map(inlineNode));
    case 'link':
      return link(node.href, node.children.map(inlineNode));
    case 'mention':
      return element('span', { class: 'mention' }, node.text);
    case 'time':
      return time(node.seconds, node.format);
  }
}

export function link(href: string, children: readonly Node[]): HTMLAnchorElement {
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, ...children);
}

function spoiler(children: readonly Inline[]): HTMLElement {
  const hidden = element('button', { class: 'spoiler', type: 'button', 'aria-label': words.spoiler });
  const shown = children.map(inlineNode);
  hidden.append(...shown);
  hidden.addEventListener('click', () => hidden.replaceWith(element('span', { class: 'spoilt' }, ...shown)));
  return hidden;
}

const timeFormats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function time(seconds: number, format: string): HTMLElement {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return element('span', {}, String(seconds));
  const shown = new Intl.DateTimeFormat(undefined, timeFormats[format] ?? timeFormats.f).format(date);
  return element('time', { datetime: date.toISOString(), class: 'timestamp' }, shown);
}
