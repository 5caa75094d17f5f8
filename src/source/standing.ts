import { fold } from '../text/fold.ts';
import { addressKey } from './address.ts';
import type { Article } from './found.ts';
import { likeness, type Sketch, sketchOf } from './likeness.ts';

/** A story that is at hand, as far as another is compared with it. */
export interface Known {
  readonly id: string;
  readonly source: string;
  readonly url?: string | undefined;
  readonly sketch: Sketch;
}

/** How a found article stands to the stories at hand. */
export type Standing =
  | { readonly kind: 'new' }
  /** Word for word what is there. */
  | { readonly kind: 'same'; readonly id: string }
  /** Near word for word the same, from elsewhere: an agency's report, printed twice. */
  | { readonly kind: 'copy'; readonly id: string; readonly likeness: number }
  /** The same story, told further. */
  | { readonly kind: 'update'; readonly id: string; readonly likeness: number };

/**
 * From here on a text without another address is a story's new version. Measured: of 364 news stories no two are alike
 * by more than .09; with a fifth cut, a fifth new and every 40th word changed, 95 % stay above .41. A report that shares
 * half its paragraphs with another, as background, is at .33.
 */
export const near = 0.4;
/** From here on a text from elsewhere is a copy. */
export const nearest = 0.9;

/**
 * One address is one story. Where one of the two has no address, the same source and like words make a new version.
 * Two addresses are two stories, even of one site, whose daily reports are alike, unless nearly all words are the same.
 */
export function standingOf(article: Article, known: readonly Known[]): Standing {
  const sketch = sketchOf(article.text);
  const compared = known
    .map((story) => ({ story, alike: likeness(sketch, story.sketch), address: addresses(article, story) }))
    .sort((a, b) => b.alike - a.alike);
  const home = compared.find(({ address }) => address === 'same');
  if (home) return standing(home.story.id, home.alike, sketch.words === home.story.sketch.words);
  const [closest] = compared;
  if (!closest) return { kind: 'new' };
  const { story, alike, address } = closest;
  if (sketch.words === story.sketch.words) return { kind: 'same', id: story.id };
  const ofOneSource = fold(article.source).trim() === fold(story.source).trim();
  if (address === 'unknown' && ofOneSource && alike >= near) return standing(story.id, alike, false);
  return alike >= nearest ? { kind: 'copy', id: story.id, likeness: alike } : { kind: 'new' };
}

const standing = (id: string, alike: number, same: boolean): Standing =>
  same ? { kind: 'same', id } : { kind: 'update', id, likeness: alike };

function addresses({ url }: Article, known: Known): 'same' | 'other' | 'unknown' {
  if (!url || !known.url) return 'unknown';
  return addressKey(url) === addressKey(known.url) ? 'same' : 'other';
}
