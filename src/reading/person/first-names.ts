import { feminineNames } from './feminine-names.ts';
import { masculineNames } from './masculine-names.ts';

/**
 * First names as they are mostly borne: the United States Census of 1990 (public domain), by which list has the name
 * further up, and for the rest of the world the lexicon of compromise (MIT, github.com/spencermountain/compromise).
 * Only helps to cut a name out of a run of capitals and, where the text itself says nothing, to follow a pronoun.
 */
const masculine = words(masculineNames);
const feminine = words(feminineNames);

const either = words(`
  adrien akira alexei alexis alfie alois alva andi andrey angel antonia ariel aubrey augustine avi bennie
  biff billie blair blaze blossom bobbie britt carey carrol cary casey chi chong chung clair cleo courtney
  cruz dana dee devan devon dominique dorian elisha francis francois frankie gaby gale gayle gerry
  guadalupe hinata hong ilya jackie jaime jamie jan jessie jewel jewell jie jimmie jody johnie johnnie
  jordan kai kasey kelley kendall kerry kiran kris lacy lavern laverne lee leigh lesley leslie lindsey lou
  luca lupe lynn mads manaia marion marshal matti matty maxime melokuhle merle mickey morgan nicky nico
  niko nikos numbers odell ollie pat peg pierce refugio rene robbie rosario sammie sandy sang shannon
  shelby shiloh skip spike stacey stacy stevie stew sumit sung syd taylor thanh theo tommie tracey tracy
  trinidad whitney yong
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Lower case without accents. */
export function unaccented(name: string): string {
  const lower = name.toLowerCase();
  if (/^[ -~’]*$/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

export const isFirstName = (name: string): boolean => leaning(name) !== null || either.has(unaccented(name));

/** What a first name suggests; null where it suggests nothing. */
export function leaning(name: string): 'he' | 'she' | null {
  const lower = unaccented(name);
  if (masculine.has(lower)) return 'he';
  return feminine.has(lower) ? 'she' : null;
}
