import { span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { NameRun } from './run.ts';
import { isParticle } from './words.ts';

/** Bare surnames with the particles that the full name has: "van der Meer", "Al-Masri" as a sentence begins. */
export function withParticles(tokens: readonly Token[], runs: readonly NameRun[]): NameRun[] {
  const known = new Set(runs.flatMap(({ words }) => surnameOf(words) ?? []));
  return runs.map((run) => {
    if (run.words.length !== 1 || run.titleFrom !== run.from) return run;
    const from = particlesFrom(tokens, run.from);
    const first = tokens[from];
    if (from === run.from || !first) return run;
    const glued = tokens[run.from - 1]?.text === '-';
    const small = tokens.slice(from, run.from).map(({ text }) => text);
    const words = glued ? [small.join('') + run.words[0]] : [...small, ...run.words];
    if (!known.has(words.join(' ').toLowerCase())) return run;
    return { ...run, ...span(first.start, run.end), words, from, titleFrom: from };
  });
}

/** "van der meer" of "Piet van der Meer"; null for a surname without particles. */
function surnameOf(words: readonly string[]): string | null {
  const at = words.findIndex(
    (word, index) => index > 0 && isParticle(word.split('-')[0]?.toLowerCase() ?? ''),
  );
  return at < 0 ? null : words.slice(at).join(' ').toLowerCase();
}

function particlesFrom(tokens: readonly Token[], to: number): number {
  let from = to;
  if (tokens[from - 1]?.text === '-' && tokens[from - 1]?.end === tokens[from]?.start) from--;
  const glued = from < to;
  while (isParticle(tokens[from - 1]?.lower ?? '')) from--;
  return glued && from === to - 1 ? to : from;
}
