import { SourceError } from '../source/error.ts';
import type { Article, Hints } from '../source/found.ts';
import { idFor } from '../source/id.ts';
import { readSource } from '../source/read.ts';
import { type Known, type Standing, standingOf } from '../source/standing.ts';
import { type Draft, draftOf } from '../store/draft.ts';
import { StoryFileError } from '../story/file.ts';
import type { IntakeFault } from './fault.ts';

/** A source to be read, and what it is compared with: plain data, for it goes to another thread. */
export interface Examining {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  /** The owner's own stories, which it may be a new version of. */
  readonly own: readonly Known[];
  /** Others that the owner's readers see. */
  readonly others: readonly Known[];
  /** Ids that a new story cannot have. */
  readonly taken: readonly string[];
  /** Also what is there already in nearly the same words. */
  readonly anyway: boolean;
}

/** What became of it: plain data too. */
export type Examined =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'copy'; readonly id: string; readonly likeness: number }
  | { readonly kind: 'refused'; readonly reason: IntakeFault; readonly message: string };

/** Reads, compares and indexes: seconds for a large story, so not in a thread that answers. */
export function examine({ bytes, hints, ...rest }: Examining): Examined {
  try {
    const found = readSource(bytes, hints);
    if (found.kind === 'feed') return refused('feed', `a feed, ${JSON.stringify(found.feed.title)}`);
    return place(found.article, rest);
  } catch (error) {
    if (error instanceof SourceError && error.reason !== 'file') return refused(error.reason, error.message);
    if (error instanceof StoryFileError) return refused('no-article', error.message);
    throw error;
  }
}

function place(
  article: Article,
  { own, others, taken, anyway }: Omit<Examining, 'bytes' | 'hints'>,
): Examined {
  const stands = standing(article, own, others);
  if (stands.kind === 'same' || (stands.kind === 'copy' && !anyway)) return stands;
  const id = stands.kind === 'update' ? stands.id : idFor(article.title, (each) => taken.includes(each));
  return { kind: 'draft', draft: draftOf(id, article) };
}

/** Only what is one's own can be updated: a later report of a story of everyone's is a story of its own. */
function standing(article: Article, own: readonly Known[], others: readonly Known[]): Standing {
  const stands = standingOf(article, own);
  if (stands.kind !== 'new') return stands;
  const elsewhere = standingOf(article, others);
  return elsewhere.kind === 'update' ? { kind: 'new' } : elsewhere;
}

const refused = (reason: IntakeFault, message: string): Examined => ({ kind: 'refused', reason, message });
