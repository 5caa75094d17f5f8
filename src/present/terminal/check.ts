import type { Check } from '../../answer/check.ts';
import type { Library } from '../../search/library.ts';
import { differencePlain, headingOf, reasonsOf, unmarked } from '../check-lines.ts';
import { label } from '../markdown.ts';
import { en } from '../words/en.ts';
import { excerptText, sourcesText } from './excerpt.ts';
import { type PrintOptions, plainPrint, printable, styleOf, wrapped } from './style.ts';

const longestClaim = 600;

/** What `verbatim check` prints, with a line break at its end. */
export function checkText(
  checks: readonly Check[],
  library: Library,
  options: PrintOptions = plainPrint,
): string {
  const parts = checks.map((check) => partText(check, library, options));
  const entries = new Set(
    checks
      .flatMap(({ evidence }) => evidence.map(({ story }) => library.get(story)))
      .filter((entry) => entry !== undefined),
  );
  const sources = entries.size > 0 ? [sourcesText([...entries], options)] : [];
  return `${[...parts, ...sources].join('\n\n')}\n`;
}

function partText(check: Check, library: Library, options: PrintOptions): string {
  const { bold, accent, dim } = styleOf(options);
  const claim = en.check.claimed(label(unmarked(check.claim), longestClaim), check.speaker);
  const difference = differencePlain(check);
  const lines = [
    accent(wrapped(bold(printable(headingOf(check, en, (name) => name))), options)),
    wrapped(printable(claim), options),
    ...reasonsOf(check, library, en, (text) => text).map((reason) => wrapped(printable(reason), options)),
    ...(difference === null
      ? []
      : [
          dim(wrapped(en.check.terminalDifference, options)),
          wrapped(printable(difference), options, '    '),
        ]),
    ...(check.verdict === 'not-in-story' && check.evidence.length > 0 ? [en.check.nearest] : []),
  ];
  const excerpts = check.evidence.slice(0, 2).flatMap((excerpt) => {
    const entry = library.get(excerpt.story);
    return entry ? [excerptText(entry, excerpt, en, options, library.entries.length > 1)] : [];
  });
  return [...lines, ...excerpts].join('\n');
}
