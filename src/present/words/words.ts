import type { RequestProblem } from '../../answer/answer.ts';
import type { QuotationKind } from '../../reading/reading.ts';
import type { CheckWords } from './check.ts';
import type { FiguresWords } from './figures.ts';
import type { CommandWords, Named } from './named.ts';
import type { FeedbackWords, PrivacyWords } from './privacy.ts';
import type { ServiceWords } from './service.ts';
import type { StoryCommandWords } from './stories/command.ts';
import type { StoriesWords } from './stories/en.ts';

export type { Named } from './named.ts';

/** How many quotations of each kind. */
export type KindCounts = Readonly<Record<QuotationKind, number>>;

/**
 * All that the bot says in a language. A language that lacks a key does not compile. Names and titles come in ready
 * to be shown; a story's words are never in here.
 */
export interface Words {
  readonly commands: {
    readonly ask: CommandWords<'question' | 'story' | 'private'>;
    readonly quote: CommandWords<'speaker' | 'about' | 'story' | 'view' | 'private'> & {
      readonly views: { readonly list: string; readonly single: string };
    };
    readonly figures: CommandWords<'about' | 'story' | 'private'>;
    readonly check: CommandWords<'claim' | 'speaker' | 'story' | 'private'>;
    readonly story: StoryCommandWords;
    readonly help: CommandWords<'private'>;
    readonly privacy: Named;
  };
  readonly voice: {
    readonly narrator: string;
    readonly unattributed: string;
    readonly quoted: (who: string, probably: boolean) => string;
    readonly reported: (who: string, probably: boolean) => string;
    /** The story says "he" and leaves open who that is. */
    readonly unresolved: (pronoun: string) => string;
  };
  readonly excerpt: {
    readonly paragraph: (number: number) => string;
    readonly readThere: string;
    readonly shortened: string;
    readonly wordForWord: string;
  };
  readonly button: {
    readonly context: (paragraph: number) => string;
    readonly share: string;
    readonly previous: string;
    readonly next: string;
    readonly list: string;
    readonly single: string;
    readonly openStory: string;
    readonly everyone: string;
    readonly stale: string;
  };
  readonly ask: {
    readonly inDoubt: string;
    readonly notInStory: (stories: number) => string;
    /** Above what is shown in doubt. */
    readonly maybe: string;
    readonly nearest: string;
    /** Over the passages that come after the one that answers. */
    readonly also: string;
    readonly nothingNear: string;
    readonly context: (paragraph: number) => string;
  };
  readonly quote: {
    readonly kinds: Readonly<Record<QuotationKind, string>>;
    readonly counts: (counts: KindCounts) => string;
    readonly cue: (cue: string) => string;
    readonly carried: (paragraph: number) => string;
    readonly probably: (name: string) => string;
    readonly about: (topic: string, shown: number, all: number) => string;
    readonly place: (number: number, all: number) => string;
    readonly everyone: (speakers: number) => string;
    readonly unclear: (count: number) => string;
    readonly nobody: string;
    readonly notQuoted: (name: string, mentions: number) => string;
    readonly related: string;
    readonly noneAbout: (topic: string, name: string | null) => string;
    readonly unknown: (asked: string) => string;
    readonly nearest: string;
    readonly ambiguous: (asked: string) => string;
    readonly anyone: string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly story: {
    readonly known: (stories: number) => string;
    readonly facts: (facts: {
      paragraphs: number;
      people: number;
      quotations: number;
      figures: number;
    }) => string;
    readonly source: string;
    readonly published: string;
    readonly noDate: string;
    readonly byline: string;
    readonly quoted: string;
    readonly more: (count: number) => string;
  };
  readonly help: {
    readonly title: string;
    readonly intro: string;
    readonly examples: Readonly<Record<'ask' | 'quote' | 'figures' | 'check' | 'story', string>>;
    /** A question that the stories answer, where someone is quoted in them. */
    readonly question: (name: string | null) => string;
    readonly voices: string;
    readonly honesty: string;
    readonly privacy: string;
  };
  /** A server's own stories. */
  readonly stories: StoriesWords;
  readonly figures: FiguresWords;
  readonly check: CheckWords;
  readonly service: ServiceWords;
  readonly privacy: PrivacyWords;
  readonly feedback: FeedbackWords;
  readonly problem: (problem: RequestProblem) => string;
}
