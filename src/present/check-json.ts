import type { Check } from '../answer/check.ts';
import type { Library } from '../search/library.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from './verbatim.ts';

/** What `verbatim check --json` prints: a verdict a claim, with the places that decide and the difference word by word. */
export function checkJson(library: Library, checks: readonly Check[]) {
  const placeJson = ({ story: id, start, end }: Span & { readonly story: string }) => {
    const story = library.get(id)?.story;
    return { story: id, start, end, text: story ? wordsOf(story, { start, end }) : '' };
  };
  return {
    checks: checks.map(
      ({
        verdict,
        claim,
        speaker,
        saidBy,
        toldBy,
        alterations,
        numbers,
        difference,
        places,
        evidence,
        confidence,
      }) => ({
        verdict,
        claim,
        speaker,
        saidBy,
        toldBy,
        confidence,
        alterations,
        numbers,
        difference,
        places: places.map(placeJson),
        evidence: evidence.map(({ story, paragraph, span }) => ({
          paragraph: paragraph + 1,
          ...placeJson({ ...span, story }),
        })),
      }),
    ),
  };
}
