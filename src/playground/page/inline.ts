export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'styled'; readonly style: Style; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly format: string };

export type Style = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

/** Runs of markup over one text; what does not close is text. */
export function inlineOf(text: string): Inline[] {
  return parse(text, { depth: 0, links: true });
}

interface Inside {
  readonly depth: number;
  /** A link holds no link. */
  readonly links: boolean;
}

type Rule = (rest: string, inside: Inside, before: string) => { node: Inline; length: number } | null;

const deepest = 12;

function parse(text: string, inside: Inside): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const found = special.test(text[at] ?? '') ? firstRule(text, at, inside) : null;
    if (!found) {
      plain += text[at++];
      continue;
    }
    if (found.node.kind === 'text') plain += found.node.text;
    else {
      if (plain !== '') nodes.push({ kind: 'text', text: plain });
      plain = '';
      nodes.push(found.node);
    }
    at += found.length;
  }
  if (plain !== '') nodes.push({ kind: 'text', text: plain });
  return nodes;
}

/** What can begin markup; all else is skipped at once. */
const special = /[\\`*_~|[<h]/;

function firstRule(text: string, at: number, inside: Inside) {
  const rest = text.slice(at);
  for (const rule of rules) {
    const found = rule(rest, inside, text[at - 1] ?? '');
    if (found) return found;
  }
  return null;
}

const escaped: Rule = (rest) => {
  const match = /^\\([^0-9A-Za-z\s])/.exec(rest);
  return match && { node: { kind: 'text', text: match[1] ?? '' }, length: match[0].length };
};

const code: Rule = (rest) => {
  const match = /^(`{1,2})(?!`)([\s\S]*?[^`])\1(?!`)/.exec(rest);
  if (!match) return null;
  const text = (match[2] ?? '').replace(/^ (?=`)|(?<=`) $/g, '');
  return { node: { kind: 'code', text }, length: match[0].length };
};

/** Discord's rules for emphasis: of those that fit, the longest stretch is taken, then the first in this list. */
const emphasis: readonly (readonly [Style, RegExp])[] = [
  ['em', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
  ['em', /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/],
  ['strong', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/],
  ['spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
];

const styled: Rule = (rest, inside, before) => {
  const insideWord = /^_(?!_)/.test(rest) && /[0-9A-Za-z]/.test(before);
  if (inside.depth >= deepest || insideWord) return null;
  const found = emphasis
    .map(([style, pattern]) => ({ style, match: pattern.exec(rest) }))
    .reduce((best, each) => ((each.match?.[0].length ?? 0) > (best.match?.[0].length ?? 0) ? each : best));
  if (!found.match) return null;
  const [{ length }, content = ''] = found.match;
  const children = parse(content, { ...inside, depth: inside.depth + 1 });
  return { node: { kind: 'styled', style: found.style, children }, length };
};

/** `[label](https://…)`, with or without angle brackets and a title. */
const masked: Rule = (rest, inside) => {
  if (!inside.links || rest[0] !== '[') return null;
  const label = balanced(rest, 0, '[', ']');
  if (label === null || rest[label + 1] !== '(') return null;
  const end = balanced(rest, label + 1, '(', ')');
  if (end === null) return null;
  const target = /^\s*(<[^<>\s]+>|\S+)(?:\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(rest.slice(label + 2, end));
  const href = safeUrl((target?.[1] ?? '').replace(/^<|>$/g, ''));
  if (!href) return null;
  const children = parse(rest.slice(1, label), { depth: inside.depth + 1, links: false });
  return { node: { kind: 'link', href, children }, length: end + 1 };
};

/** Where the bracket that opens at `from` closes, on the same line; escaped ones do not count. */
function balanced(text: string, from: number, open: string, close: string): number | null {
  let depth = 0;
  for (let at = from; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at;
  }
  return null;
}

const bare: Rule = (rest, inside, before) => {
  if (!inside.links || /[0-9A-Za-z]/.test(before)) return null;
  const match =
    /^<(https?:\/\/[^\s<>]+)>/.exec(rest) ?? /^(https?:\/\/[^\s<]+[^<.,:;"')\]\s*_~|\\])/.exec(rest);
  const href = safeUrl(match?.[1] ?? '');
  if (!match || !href) return null;
  return {
    node: { kind: 'link', href, children: [{ kind: 'text', text: match[1] ?? '' }] },
    length: match[0].length,
  };
};

const mention: Rule = (rest) => {
  const command = /^<(\/[^:<>\n]{1,100}):\d{1,20}>/.exec(rest);
  if (command) return { node: { kind: 'mention', text: command[1] ?? '' }, length: command[0].length };
  const time = /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/.exec(rest);
  return (
    time && {
      node: { kind: 'time', seconds: Number(time[1]), format: time[2] ?? 'f' },
      length: time[0].length,
    }
  );
};

const rules: readonly Rule[] = [escaped, code, mention, bare, masked, styled];

/** The address where it is one of the web; null for `javascript:` and the like. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}
