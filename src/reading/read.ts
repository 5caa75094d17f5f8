import type { Story } from '../story/story.ts';
import { tokenise } from '../text/tokens.ts';
import { findComparisons } from './comparisons.ts';
import { findFigures } from './figures.ts';
import { findPeople } from './people.ts';
import { findQuotations } from './quotations.ts';
import type { Reading } from './reading.ts';
import { findSubjects } from './subjects.ts';
import { tagWords } from './tags.ts';

/** Reads a story once, from its text alone. Every span of the result lies inside `story.text`. Never throws. */
export function read(story: Story): Reading {
  const tokens = tokenise(story.text);
  const people = findPeople(story, tokens);
  const quotations = findQuotations(story, tokens, people);
  const figures = findFigures(story, tokens, quotations);
  const comparisons = findComparisons(story, tokens, figures);
  const subjects = findSubjects(story, tokens, people, quotations);
  const tags = tagWords(story, tokens);
  return { people, quotations, figures, comparisons, subjects, tags };
}
