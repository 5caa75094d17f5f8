import type { Span } from '../text/span.ts';

/** Whose words an excerpt is. `span` names them in the text; `probably` where the attribution is not sure. */
export type Voice =
  | { readonly kind: 'narrator' }
  /** In quotation marks, but the story does not say (or not clearly) who spoke: never shown as the story's own claim. */
  | { readonly kind: 'unattributed' }
  | {
      readonly kind: 'quoted' | 'reported';
      readonly who: string;
      readonly span: Span;
      readonly probably: boolean;
    };

/** A span of a story, shown as it stands. Highlights lie inside it, in text order, apart from one another. */
export interface Excerpt {
  readonly story: string;
  /** Index into `Story.paragraphs`. A reader is shown it counted from one. */
  readonly paragraph: number;
  readonly span: Span;
  readonly highlights: readonly Span[];
  readonly voice: Voice;
}

/** What `/ask` has to say. `confidence` is the probability, 0..1, that the first excerpt answers the question. */
export type Answer =
  | {
      readonly status: 'answered';
      readonly answer: Span;
      readonly excerpts: readonly [Excerpt, ...Excerpt[]];
      readonly confidence: number;
      /** The one whose words were asked for, where it was a person's words. */
      readonly speaker: string | null;
    }
  | {
      /** `in-doubt`: the nearest passages without a claim. `not-in-story`: evidence that the story does not say. */
      readonly status: 'in-doubt' | 'not-in-story';
      readonly nearest: readonly Excerpt[];
      readonly confidence: number;
    };

/** A request that cannot be answered as it is put; the user is told why in one sentence and what to do. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly reason: RequestProblem;

  constructor(reason: RequestProblem) {
    super(`request refused: ${reason.kind}`);
    this.reason = reason;
  }
}

export type RequestProblem =
  | { readonly kind: 'empty-question' }
  | { readonly kind: 'question-too-long'; readonly most: number }
  | { readonly kind: 'empty-claim' }
  | { readonly kind: 'claim-too-long'; readonly most: number }
  | { readonly kind: 'unknown-story'; readonly asked: string; readonly nearest: readonly string[] }
  | { readonly kind: 'empty-library' };
