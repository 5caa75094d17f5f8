import { figuresWords } from './figures.ts';

/** English: the pattern that every other language is typed by. */
export const en = {
  ask: {
    description: 'Ask a question; the answer is the story’s own words',
    options: {
      question: 'What do you want to know? For example: who withdrew from Doha',
      story: 'The story to ask; all of them unless chosen',
      private: 'Only you see the reply; a button can share it',
    },
  },
  quote: {
    description: 'Who said what: a person’s quotations, word for word',
    options: {
      speaker: 'Whose words? A name, part of one, or a role; empty lists everyone quoted',
      about: 'Only quotations about this',
      story: 'The story to look in',
      view: 'All in a list, or one by one',
      private: 'Only you see the reply; a button can share it',
    },
    views: { list: 'List', single: 'One by one' },
  },
  story: {
    description: 'What the bot knows: its stories, their source, people and quotations',
    options: { story: 'One story; all of them unless chosen', private: 'Only you see the reply' },
  },
  figures: figuresWords,
  help: {
    description: 'What the bot can do, with examples',
    options: { private: 'Only you see the reply' },
  },
  unfinished: 'This command is being built.',
};
