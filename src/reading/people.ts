import type { Story } from '../story/story.ts';
import { type Span, span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Cluster, clustersOf } from './person/clusters.ts';
import { descriptionsOf } from './person/descriptions.ts';
import { isFirstName } from './person/first-names.ts';
import { findKnownNames, findNames } from './person/names.ts';
import { roleOf } from './person/roles.ts';
import type { NameRun } from './person/run.ts';
import { isOrganisationHead, isPersonalTitle, isPlaceHead, isRoleNoun, isSuffix } from './person/words.ts';
import { cueLemma } from './quotation/cues.ts';
import type { Person } from './reading.ts';

/** Everyone who is named, people and organisations, each with all their names and places, in order of appearance. */
export function findPeople(story: Story, tokens: readonly Token[]): Person[] {
  const runs = findNames(tokens, story.paragraphs);
  const known = new Set(
    runs.flatMap(({ words }) => [words.join(' '), words.at(-1) ?? '']).map((name) => name.toLowerCase()),
  );
  const clusters = clustersOf([...runs, ...findKnownNames(tokens, story.paragraphs, known)]);
  const named = clusters.flatMap((cluster) => {
    const role = cluster.organisation ? null : roleOf(tokens, cluster.runs);
    const kind = kindOf(tokens, cluster, role !== null);
    return kind ? [{ cluster, kind, role: kind === 'person' ? role : null }] : [];
  });
  const described = descriptionsOf(
    story,
    tokens,
    named.map(({ role }) => role),
  );
  return named.map(({ cluster, kind, role }, index) => {
    const descriptions = described[index] ?? [];
    const mentions: Span[] = [...cluster.runs.map(({ start, end }) => span(start, end)), ...descriptions];
    const name = nameOf(story.text, cluster);
    const aliases = new Set(mentions.map((mention) => textOf(story.text, mention)));
    aliases.delete(name);
    mentions.sort((a, b) => a.start - b.start);
    return { id: `p${index + 1}`, kind, name, aliases: [...aliases], role, mentions };
  });
}

function nameOf(text: string, { words, runs }: Cluster): string {
  const full = runs.filter((run) => run.words.length === words.length);
  const mixed = full.find((run) => /\p{Ll}/u.test(textOf(text, run)));
  return textOf(text, mixed ?? full[0] ?? runs[0] ?? span(0, 0));
}

const regions =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|New|Great|Old)$/;

/** People show themselves by title, first name, age, role, or a surname that stands alone later; the rest must speak. */
function kindOf(tokens: readonly Token[], cluster: Cluster, hasRole: boolean): Person['kind'] | null {
  const { words, runs, organisation } = cluster;
  const last = (words.at(-1) ?? '').toLowerCase();
  const shouted = words.every((word) => /^[\p{Lu}.]{2,}$/u.test(word));
  if (shouted && words.length > 1 && !isFirstName(words[0] ?? '')) return null;
  if (
    organisation &&
    words.length === 1 &&
    runs.length < 2 &&
    !runs.some((run) => speaks(tokens, run.from, run.to))
  )
    return null;
  if (organisation)
    return isPlaceHead(last) && !runs.some((run) => speaks(tokens, run.from, run.to)) ? null : 'organisation';
  if (runs.some(({ title }) => title.some(isPersonalTitle))) return 'person';
  const many = words.filter((word) => !isSuffix(word)).length > 1;
  if (many && (isFirstName(words[0]?.split('-')[0] ?? '') || /^\p{Lu}\.?$/u.test(words[0] ?? '')))
    return 'person';
  if (many && regions.test(words[0] ?? '')) return null;
  if (isOrganisationHead(last)) return 'organisation';
  if (many && hasRole) return 'person';
  const bySurname =
    many &&
    runs.some((run) => run.words.length === 1) &&
    !/s$/.test(last) &&
    runs.some((run) => acts(tokens, run));
  const presented = runs.some((run) => introduced(tokens, run.from, run.to));
  if (many && words.length <= 4 && (bySurname || presented)) return 'person';
  const spoken = runs.some((run) => speaks(tokens, run.from, run.to));
  if (
    !many &&
    isFirstName(words[0] ?? '') &&
    (spoken || runs.some((run) => introduced(tokens, run.from, run.to)))
  )
    return 'person';
  if (many && spoken && !/s$/.test(last)) return 'person';
  if (!many && spoken && runs.some(({ to }) => followed(tokens, to))) return 'person';
  return spoken ? 'organisation' : null;
}

/** Stands as the subject of a verb, or owns something. */
function acts(tokens: readonly Token[], { from, to }: NameRun): boolean {
  if (tokens[from - 1]?.pos === 'ADP') return false;
  return /^(?:VERB|AUX)$/.test(tokens[to]?.pos ?? '') || /^['’]s?$/.test(tokens[to]?.text ?? '');
}

/** He or she comes next, within a sentence or so. */
function followed(tokens: readonly Token[], from: number): boolean {
  for (const token of tokens.slice(from, from + 25)) {
    if (/^(?:he|she|his|her|him)$/.test(token.lower)) return true;
    if (token.pos === 'PROPN') return false;
  }
  return false;
}

/** An age or role after it, a role noun before it, a verb of speech after it as an apposition. */
function introduced(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text === ',' && tokens[to + 1]?.pos === 'NUM' && tokens[to + 2]?.text === ',') return true;
  const before = tokens[from - 1];
  if (to - from > 1 && before?.text === ',' && tokens[to]?.text === ',' && tellsAt(tokens, to + 1))
    return true;
  const described = tokens[from - 2]?.lower ?? '';
  if (
    before?.text === ',' &&
    tokens[to]?.text === ',' &&
    (/^(?:them|whom)$/.test(described) || isRoleNoun(described))
  )
    return true;
  if (before && /^\p{Ll}/u.test(before.text) && before.pos === 'NOUN' && isRoleNoun(before.lower))
    return true;
  return (
    before?.pos !== 'ADP' &&
    tokens[to]?.text === ',' &&
    /^(?:a|an|who|whose)$/.test(tokens[to + 1]?.lower ?? '')
  );
}

const tellsAt = (tokens: readonly Token[], at: number) =>
  /^(?:said|says|told|tells|wrote|added|announced|argued|asked)$/.test(tokens[at]?.lower ?? '');

function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  let next = to;
  while (tokens[next]?.pos === 'ADV' || /^(?:has|have|had|also)$/.test(tokens[next]?.lower ?? '')) next++;
  const after = tokens[next];
  if (
    after &&
    /^(?:said|says|told|tells|wrote|added|tweeted|announced|reported|argued|asked|insisted|replied|noted)$/.test(
      after.lower,
    ) &&
    cueLemma(after.lower)
  )
    return true;
  if (/^(?:NOUN|PROPN)$/.test(after?.pos ?? '')) return false;
  return (
    /^(?:said|says)$/.test(tokens[from - 1]?.lower ?? '') ||
    (tokens[from - 1]?.lower === 'to' && tokens[from - 2]?.lower === 'according')
  );
}
