import type { Span } from '../text/span.ts';

/**
 * What a paragraph is for. Only `body` is answered from; `headline` may be; the rest is boilerplate, which only
 * questions on source and byline may use.
 */
export type ParagraphRole = 'body' | 'headline' | 'byline' | 'credit' | 'stray';

export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

export interface Sentence extends Span {
  /** Index into `Story.paragraphs`. */
  readonly paragraph: number;
}

/** A news story. Every span is into `text`, which is kept exactly as the file has it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

/** What is known of a story beside its text. */
export type About = Pick<Story, 'id' | 'title' | 'source'> & {
  url?: string | undefined;
  published?: string | undefined;
  byline?: string | undefined;
};
