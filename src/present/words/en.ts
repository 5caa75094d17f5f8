import { checkWords } from './check.ts';
import { figuresWords } from './figures.ts';
import { feedbackWords, privacyWords } from './privacy.ts';
import { serviceWords } from './service.ts';
import { stories, command as storyCommand } from './stories/en.ts';
import type { Words } from './words.ts';

const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;
const number = (value: number) => value.toLocaleString('en');
const list = (items: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(items);
const likely = (probably: boolean) => (probably ? 'Probably ' : '');

const story = { name: 'story', description: 'The story to look in; all of them unless chosen' };
const hidden = { name: 'private', description: 'Only you see the reply; a button can share it' };

export const en: Words = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask a question; the answer is the story’s own words',
      options: {
        question: {
          name: 'question',
          description: 'What you want to know, for example: who withdrew from the talks',
        },
        story,
        private: hidden,
      },
    },
    quote: {
      name: 'quote',
      description: 'Who said what: a person’s quotations, word for word',
      options: {
        speaker: {
          name: 'speaker',
          description: 'A name, part of one, or a role; left out: everyone who is quoted',
        },
        about: { name: 'about', description: 'Only quotations about this' },
        story,
        view: { name: 'view', description: 'All in a list, or one by one' },
        private: hidden,
      },
      views: { list: 'list', single: 'one by one' },
    },
    figures: {
      name: 'figures',
      description: 'What numbers: each figure of the story, who claims it, and how they compare',
      options: {
        about: {
          name: 'about',
          description: 'Only figures on this: what is counted, by whom, in which plan',
        },
        story,
        private: hidden,
      },
    },
    check: {
      name: 'check',
      description: 'Is this what the story says? A quotation, a number or a whole message, word by word',
      options: {
        claim: { name: 'claim', description: 'What is claimed; a whole message is fine' },
        speaker: { name: 'speaker', description: 'Claimed as the very words of this person' },
        story,
        private: hidden,
      },
    },
    story: storyCommand,
    help: {
      name: 'help',
      description: 'What the bot can do, with examples',
      options: { private: hidden },
    },
    privacy: { name: 'privacy', description: 'What the bot keeps about you, and what it does not' },
  },
  voice: {
    narrator: 'The story’s own words',
    unattributed: 'In quotation marks; the story leaves open who said it',
    quoted: (who, probably) => `${likely(probably)}${probably ? 'the' : 'The'} words of ${who}`,
    reported: (who, probably) =>
      `${likely(probably)}${probably ? 'according' : 'According'} to ${who}, in the story’s words`,
    unresolved: (pronoun) => `“${pronoun}” (the story leaves open who)`,
  },
  excerpt: {
    paragraph: (n) => `¶${n}`,
    readThere: 'read it there',
    shortened: 'shortened; “Context” shows more',
    wordForWord: 'Word for word from the story',
  },
  button: {
    context: (paragraph) => `Context of ¶${paragraph}`,
    share: 'Share with everyone',
    previous: 'Previous',
    next: 'Next',
    list: 'Show as a list',
    single: 'Show one by one',
    openStory: 'Open the story',
    everyone: 'Everyone quoted',
    stale: 'The story has changed since this message was sent. Please ask again.',
  },
  ask: {
    inDoubt: 'I am not sure that the story answers this.',
    notInStory: (stories) =>
      stories === 1 ? 'The story doesn’t say.' : `None of the ${number(stories)} stories says.`,
    maybe: 'The nearest passages; whether they answer it is yours to judge:',
    nearest: 'The nearest passages, which are not an answer:',
    also: 'Also near the question:',
    nothingNear: 'No passage comes near it. Try the story’s own names and words.',
    context: (paragraph) => `Context: ¶${paragraph}`,
  },
  quote: {
    kinds: {
      direct: 'direct',
      partial: 'partial: only the words in marks',
      indirect: 'indirect: reported, not word for word',
    },
    counts: ({ direct, partial, indirect }) =>
      [
        direct > 0 ? `${number(direct)} direct` : '',
        partial > 0 ? `${number(partial)} partial` : '',
        indirect > 0 ? `${number(indirect)} indirect` : '',
      ]
        .filter(Boolean)
        .join(', '),
    cue: (cue) => `cue: “${cue}”`,
    carried: (paragraph) => `speaker carried over from ¶${paragraph}`,
    probably: (name) => `probably ${name}`,
    about: (topic, shown, all) =>
      `About “${topic}”: ${number(shown)} of ${many(all, 'quotation', 'quotations')}`,
    place: (n, all) => `${number(n)} of ${number(all)}`,
    everyone: (speakers) => `Who is quoted: ${many(speakers, 'speaker', 'speakers')}`,
    unclear: (count) => `Speaker not clear: ${many(count, 'quotation', 'quotations')}`,
    nobody: 'Nobody is quoted.',
    notQuoted: (name, mentions) =>
      `${name} is not quoted, but mentioned ${mentions === 1 ? 'once' : `${number(mentions)} times`}:`,
    related: 'These are quoted:',
    noneAbout: (topic, name) =>
      name === null ? `No quotation is about “${topic}”.` : `No quotation of ${name} is about “${topic}”.`,
    unknown: (asked) => `Nobody called “${asked}” is in the story.`,
    nearest: 'Did you mean one of these?',
    ambiguous: (asked) => `“${asked}” could be any of these. Which one?`,
    anyone: 'Quotations',
    page: (page, pages) => `page ${number(page)} of ${number(pages)}`,
  },
  story: {
    known: (stories) => (stories === 1 ? 'I know one story' : `I know ${number(stories)} stories`),
    facts: ({ paragraphs, people, quotations, figures }) =>
      [
        many(paragraphs, 'paragraph', 'paragraphs'),
        many(people, 'name', 'names'),
        many(quotations, 'quotation', 'quotations'),
        many(figures, 'figure', 'figures'),
      ].join(' · '),
    source: 'Source',
    published: 'Published',
    noDate: 'date not known',
    byline: 'Byline',
    quoted: 'Quoted',
    more: (count) => `and ${number(count)} more; narrow with the option “story”`,
  },
  help: {
    title: 'News stories, answered in their own words',
    intro:
      'Every answer is made of passages of the story as they stand, with the paragraph and whose words they are.',
    examples: {
      ask: 'Ask a question. Misspellings are fine.',
      quote: 'A person’s quotations; without a name, everyone who is quoted.',
      figures: 'The story’s numbers, side by side where they can be compared.',
      check: 'Is this what the story says? A quotation or a number, compared word by word.',
      story: 'What I know, and where it comes from.',
    },
    question: (name) => (name === null ? 'what happened' : `what did ${name} say`),
    voices:
      'Each passage says whose voice it is: the story’s own, a quoted person’s, or reported from a source. “Probably” means that the speaker is not certain.',
    honesty: 'Where the story does not say, I say so and show the nearest passages as such.',
    privacy: 'With “private” only you see the reply. I never ping anyone.',
  },
  stories,
  figures: figuresWords,
  check: checkWords,
  service: serviceWords,
  privacy: privacyWords,
  feedback: feedbackWords,
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty-question':
        return 'There is no question in this. Ask something, such as “who said what about the talks?”';
      case 'question-too-long':
        return `This question is too long. Please put it in at most ${number(problem.most)} characters.`;
      case 'empty-claim':
        return 'There is nothing to check in this. Give a quotation, a number or a sentence.';
      case 'claim-too-long':
        return `This is too long to check. Please put it in at most ${number(problem.most)} characters.`;
      case 'unknown-story':
        return problem.nearest.length > 0
          ? `I do not know the story “${problem.asked}”. Did you mean ${list(problem.nearest)}?`
          : `I do not know the story “${problem.asked}”. /story list shows those I know.`;
      case 'empty-library':
        return 'I have no story to answer from yet. Those who manage a server add one with `/story add`; whoever runs me, with `verbatim add`.';
    }
  },
};
