import { sentencesOf } from '../text/sentences.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { About, Story } from './story.ts';

/** A story from its text, which is taken as it is: nothing normalised, trimmed or joined. */
export function composeStory(about: About, text: string): Story {
  const paragraphs = paragraphsOf(text, about.title);
  const sentences = paragraphs.flatMap((block, paragraph) =>
    sentencesOf(text, block).map((sentence) => ({ ...sentence, paragraph })),
  );
  return {
    id: about.id,
    title: about.title,
    source: about.source,
    ...(about.url ? { url: about.url } : {}),
    ...(about.published ? { published: about.published } : {}),
    ...(about.byline ? { byline: about.byline } : {}),
    text,
    paragraphs,
    sentences,
  };
}
