/**
 * How far the confidence of attributions can be trusted: of the speakers at or above a confidence, how many are right.
 *
 *   node --import tsx tests/bench/attribution.ts MARKED.jsonl
 *
 * Each line of the file is an article with marked quotations:
 * `{text, title?, quotes: [{start, end, speaker: {text, type, resolved?} | null}]}`. A quotation found counts where it
 * overlaps a marked one by half; its speaker is right where the surnames agree, for pronouns with the resolved name
 * (unresolved ones are left out). What is found but not marked is counted apart: its speaker may still be right.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { read } from '../../src/reading/read.ts';
import { type Quotation, sure } from '../../src/reading/reading.ts';
import { composeStory } from '../../src/story/compose.ts';
import { lengthOf, type Span, textOf } from '../../src/text/span.ts';

const speaker = z.object({
  text: z.string(),
  type: z.string().optional(),
  resolved: z.string().or(z.array(z.string())).nullish(),
});
const marked = z.object({ start: z.int(), end: z.int(), speaker: speaker.nullish() });
const article = z.object({ text: z.string(), title: z.string().nullish(), quotes: z.array(marked) });

type Marked = z.infer<typeof marked>;

interface Tally {
  right: number;
  wrong: number;
  unmarked: number;
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node --import tsx tests/bench/attribution.ts MARKED.jsonl');
  process.exit(2);
}

const bands = new Map<string, Tally>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { text, title, quotes } = article.parse(JSON.parse(line));
  const { quotations } = read(composeStory({ id: 'article', title: title ?? '', source: '' }, text));
  for (const quotation of quotations) {
    if (!quotation.speaker) continue;
    const verdict = verdictOf(text, quotation, quotes);
    if (!verdict) continue;
    for (const band of bandsOf(quotation)) count(band, verdict);
  }
}

for (const [band, { right, wrong, unmarked }] of [...bands].sort()) {
  const share = ((100 * right) / Math.max(1, right + wrong)).toFixed(1);
  console.log(`${band.padEnd(28)} right ${right} of ${right + wrong} = ${share} %; unmarked ${unmarked}`);
}

function bandsOf({ confidence, kind }: Quotation): string[] {
  const level = confidence >= sure ? 'sure' : 'probably';
  const tenth = Math.min(9, Math.floor(confidence * 10)) / 10;
  return [
    `${level}, all kinds`,
    `${level}, ${kind}`,
    `confidence ${tenth.toFixed(1)}-${(tenth + 0.1).toFixed(1)}`,
  ];
}

function count(band: string, verdict: keyof Tally): void {
  const tally = bands.get(band) ?? { right: 0, wrong: 0, unmarked: 0 };
  tally[verdict]++;
  bands.set(band, tally);
}

/** Null where the marked speaker cannot be checked. */
function verdictOf(text: string, quotation: Quotation, quotes: readonly Marked[]): keyof Tally | null {
  const gold = quotes.find((one) => shared(one, quotation) >= 0.5);
  if (!gold) return 'unmarked';
  if (!gold.speaker) return null;
  const pronoun = gold.speaker.type === 'pronoun' || gold.speaker.type === 'relative';
  if (pronoun && !gold.speaker.resolved) return null;
  const names = [gold.speaker.resolved ?? [], pronoun ? [] : gold.speaker.text].flat();
  const shown = [
    quotation.speaker?.name ?? '',
    quotation.speaker ? textOf(text, quotation.speaker.mention) : '',
  ];
  const heads = new Set(names.map(head));
  return shown.slice(0, pronoun ? 1 : 2).some((name) => heads.has(head(name))) ? 'right' : 'wrong';
}

function shared(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (lengthOf(a) + lengthOf(b) - both);
}

/** The last word before a preposition, comma or relative clause. */
function head(name: string): string {
  const first =
    name.replace(/\([^)]*\)/g, ' ').split(/,|\s(?:of|for|from|at|in|on|with|who|which|that)\s/)[0] ?? '';
  const words = first
    .replace(/['’]s$/, '')
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(?:jr|sr|ii|iii)\.?$/i.test(word));
  return (words.at(-1) ?? '').toLowerCase();
}
