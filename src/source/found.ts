import type { About } from '../story/story.ts';

/** A story as it was found, before it has an id. `text` has one line a paragraph, its words untouched. */
export type Article = Omit<About, 'id'> & { readonly text: string };

/** An entry of a feed: its page's address, its full text if the feed carries it, or both. */
export interface FeedItem {
  readonly title: string;
  readonly url?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly text?: string;
}

export interface Feed {
  readonly title: string;
  readonly items: readonly FeedItem[];
}

export type Found =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'feed'; readonly feed: Feed };

/** What is known of the bytes from where they came from. What is given for `title` and `source` outranks what is read. */
export interface Hints {
  /** The file's name. */
  readonly name?: string | undefined;
  /** The address that the bytes came from, after redirects. */
  readonly url?: string | undefined;
  /** Media type, without parameters: `text/html`. */
  readonly type?: string | undefined;
  /** Character set that the transport declares. */
  readonly charset?: string | undefined;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
}
