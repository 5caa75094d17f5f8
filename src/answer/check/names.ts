import { isParticle } from '../../reading/person/words.ts';
import { distance } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';

const titles = new Set(
  (
    'mr mrs ms miss dr sir dame lord lady president vice prime minister secretary senator sen rep representative governor gov ' +
    'mayor chief superintendent supt inspector insp sergeant sgt constable pc lieutenant lt major maj admiral adm commissioner ' +
    'ambassador chancellor councillor cllr bishop archbishop cardinal imam rabbi sister chair chairman chairwoman general gen colonel col captain professor prof judge justice king queen prince princess pope rev the of'
  ).split(' '),
);

export const namesIn = (name: string): string[] =>
  (
    fold(name)
      .replace(/'s\b/g, '')
      .replace(/[.']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !titles.has(word));

/** The same name, a slip of spelling allowed in longer ones. */
export const alike = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && b.length >= 5 && distance(a, b, 1) <= 1);

/** Is the claimed name that of this person? A surname will do, on either side; another first name will not. */
export function sameName(claimed: string, name: string): boolean {
  const asked = namesIn(claimed);
  const known = namesIn(name);
  if (asked.length === 0 || known.length === 0) return fold(claimed).trim() === fold(name).trim();
  if (asked.every((word) => known.some((each) => alike(word, each)))) return true;
  if (known.length > 1 && known.every((word) => asked.some((each) => alike(word, each)))) return true;
  return known.length === 1 && asked.some((word) => alike(word, known[0] ?? ''));
}

/** As `sameName`, of someone with further names: a surname among them must not outweigh another first name. */
export function sameAny(claimed: string, name: string, aliases: readonly string[]): boolean {
  if (sameName(claimed, name)) return true;
  const full = namesIn(name).length > 1;
  return aliases.some((alias) => (!full || namesIn(alias).length > 1) && sameName(claimed, alias));
}

/** A name without what someone is before it: "prosecutor Baumgart", "Transport Minister Roussel". */
export function bareName(claimed: string): string {
  const words = claimed.trim().split(/\s+/);
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  const title = words.findLastIndex((word) => titles.has(fold(word).replace(/\.$/, '')));
  const lower = words.findIndex(isCapital);
  const from = Math.max(
    title + 1,
    words.slice(0, Math.max(0, lower)).findLastIndex((word) => !isParticle(word)) + 1,
  );
  return from > 0 && from < words.length && words.slice(from).some(isCapital)
    ? words.slice(from).join(' ')
    : claimed;
}
