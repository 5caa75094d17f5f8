import type { Answer, Excerpt, Voice } from '../answer/answer.ts';
import type { QuoteAnswer, QuotedWords } from '../answer/quote.ts';
import type { Speaker } from '../answer/speakers.ts';
import type { StorySummary } from '../answer/story.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Quotation } from '../reading/reading.ts';
import type { Library } from '../search/library.ts';
import type { Story } from '../story/story.ts';
import type { Span } from '../text/span.ts';
import { roleOf } from './attribution.ts';
import { linkTo } from './link.ts';
import { wordsOf } from './verbatim.ts';

/**
 * What `--json` prints. Offsets are UTF-16 units into the story's text, paragraphs are counted from one, `text` is
 * always the story's own slice.
 */
export function askJson(answer: Answer, library: Library) {
  const excerpts = answer.status === 'answered' ? answer.excerpts : answer.nearest;
  const first = excerpts[0] ? library.get(excerpts[0].story)?.story : undefined;
  return {
    status: answer.status,
    confidence: answer.confidence,
    answer: answer.status === 'answered' && first ? spanJson(first, answer.answer) : null,
    speaker: answer.status === 'answered' ? answer.speaker : null,
    excerpts: excerpts.flatMap((excerpt) => excerptJson(library.get(excerpt.story), excerpt)),
  };
}

export function quoteJson(answer: QuoteAnswer, library: Library) {
  const people = (speakers: readonly Speaker[]) =>
    speakers.flatMap((each) => speakerJson(library.get(each.story), each));
  switch (answer.status) {
    case 'quoted':
      return {
        status: answer.status,
        speakers: people(answer.speakers),
        about: answer.about,
        quotations: answer.words.flatMap((each) => wordsJson(library.get(each.story), each)),
      };
    case 'speakers':
      return {
        status: answer.status,
        stories: answer.stories.map(({ story, quoted, unclear }) => ({
          story,
          speakers: people(quoted),
          unclear,
        })),
      };
    case 'not-quoted':
      return {
        status: answer.status,
        person: people([answer.person])[0] ?? null,
        mentions: answer.mentions.flatMap((excerpt) => excerptJson(library.get(excerpt.story), excerpt)),
        related: people(answer.related),
      };
    case 'none-about':
      return {
        status: answer.status,
        about: answer.about,
        speakers: people(answer.speakers),
        quotations: [],
      };
    case 'ambiguous':
      return { status: answer.status, asked: answer.asked, candidates: people(answer.candidates) };
    case 'unknown':
      return { status: answer.status, asked: answer.asked, nearest: people(answer.nearest) };
  }
}

export function storiesJson(stories: readonly StorySummary[]) {
  return {
    stories: stories.map(({ entry, quoted, ...counts }) => ({
      ...storyJson(entry.story),
      published: entry.story.published ?? null,
      byline: entry.story.byline ?? null,
      paragraphs: counts.paragraphs,
      people: counts.people,
      quotations: counts.quotations,
      figures: counts.figures,
      speakers: quoted.flatMap((speaker) => speakerJson(entry, speaker)),
    })),
  };
}

const spanJson = (story: Story, { start, end }: Span) => ({
  start,
  end,
  text: wordsOf(story, { start, end }),
});

const storyJson = ({ id, title, source, url }: Story) => ({ story: id, title, source, url: url ?? null });

const voiceJson = (voice: Voice) => ({
  kind: voice.kind,
  who: 'who' in voice ? voice.who : null,
  probably: 'who' in voice ? voice.probably : false,
});

function excerptJson(entry: IndexedStory | undefined, { paragraph, span, highlights, voice }: Excerpt) {
  if (!entry) return [];
  const { story } = entry;
  return [
    {
      ...storyJson(story),
      link: linkTo(story, span),
      paragraph: paragraph + 1,
      ...spanJson(story, span),
      highlights: highlights.map((each) => spanJson(story, each)),
      voice: voiceJson(voice),
    },
  ];
}

/** One line a quotation; `excerpt` is the sentence that it stands in. */
function wordsJson(entry: IndexedStory | undefined, { excerpt, quotations }: QuotedWords) {
  if (!entry) return [];
  return quotations.map((quotation) => ({
    ...quotationJson(entry, quotation),
    excerpt: excerptJson(entry, excerpt)[0] ?? null,
  }));
}

function quotationJson({ story, reading }: IndexedStory, quotation: Quotation) {
  const { speaker, cue, fragments, carriedFrom, reason, confidence, kind } = quotation;
  const from = carriedFrom === null ? undefined : reading.quotations[carriedFrom];
  return {
    kind,
    paragraph: quotation.paragraph + 1,
    ...spanJson(story, quotation),
    speaker: speaker ? { name: speaker.name, mention: spanJson(story, speaker.mention) } : null,
    cue: cue ? spanJson(story, cue) : null,
    fragments: fragments.map((each) => spanJson(story, each)),
    carriedFrom: from ? from.paragraph + 1 : null,
    confidence,
    reason: {
      rule: reason.rule,
      spans: reason.spans.filter(({ start, end }) => end > start).map((each) => spanJson(story, each)),
    },
  };
}

function speakerJson(entry: IndexedStory | undefined, { name, counts, mentions, story }: Speaker) {
  if (!entry) return [];
  return [{ name, role: roleOf(entry, name), story, counts, mentions: mentions.length }];
}
