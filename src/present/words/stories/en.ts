import type { IntakeFault } from '../../../intake/fault.ts';
import type { StoryCommandWords } from './command.ts';

export const command: StoryCommandWords = {
  name: 'story',
  description: 'What the bot knows, and the stories that this server adds',
  subcommands: {
    show: {
      name: 'show',
      description: 'A story: its source, date, people and quotations',
      options: {
        story: { name: 'story', description: 'The story to show; all of them unless chosen' },
        private: { name: 'private', description: 'Only you see the reply; a button can share it' },
      },
    },
    list: {
      name: 'list',
      description: 'The stories that can be asked about here',
      options: {
        private: { name: 'private', description: 'Only you see the reply; a button can share it' },
      },
    },
    add: {
      name: 'add',
      description: 'Add a story to this server (for its managers)',
      options: {
        file: { name: 'file', description: 'The story as text, Markdown or a web page, at most 2 MB' },
        url: { name: 'url', description: 'Its address on the web, beginning with https://' },
        title: { name: 'title', description: 'Its headline, where that is not read rightly' },
        source: { name: 'source', description: 'Whose story it is, where that is not read rightly' },
        anyway: { name: 'anyway', description: 'Also where nearly the same words are there already' },
      },
    },
    remove: {
      name: 'remove',
      description: 'Remove a story that this server added (for its managers)',
      options: {
        story: { name: 'story', description: 'The story to remove, with all that was read in it' },
      },
    },
    default: {
      name: 'default',
      description: 'The story that is meant where a question names none (for managers)',
      options: {
        story: { name: 'story', description: 'The story, or none to look in all of them' },
      },
    },
  },
};

const number = (value: number) => value.toLocaleString('en');

/** What is said of a server's own stories, in English. */
export const stories = {
  added: 'Added to this server',
  updated: (version: number) =>
    `Updated: version ${number(version)}. Buttons under earlier replies still show the words they were made from.`,
  examples: 'Questions it answers',
  same: (title: string) => `“${title}” is here already, word for word. Nothing was changed.`,
  copy: (title: string, percent: number) =>
    `“${title}” is here already and says the same in ${number(percent)} % of its words, so nothing was added. Set the option \`anyway\` to add this one too.`,
  removed: (title: string) => `“${title}” is removed, with all that was read in it.`,
  notOwn: (title: string) =>
    `“${title}” was not added by this server, so it cannot be removed here. Whoever runs me can remove it.`,
  isDefault: (title: string) =>
    `Questions that name no story are answered from “${title}” now. With “all stories” in the option \`story\`, all are searched.`,
  noDefault: 'Questions that name no story are looked up in all stories now.',
  onlyDefault: (title: string) =>
    `Only “${title}” was searched, this server’s default. Choose “all stories” in the option \`story\` to search all.`,
  onlyNearest: (stories: number) =>
    `I looked at ${number(stories)} stories only: those nearest to your words, else the newest. Choose one in the option \`story\` to look in it.`,
  all: 'All stories',
  none: 'No default: search all stories',
  own: 'added by this server',
  standard: 'default',
  room: (kept: number, most: number) =>
    `${number(kept)} of at most ${number(most)} stories added by this server`,
  needsServer: 'Stories belong to a server. Use this in one where I was added, not only installed by you.',
  needsManager:
    'Only those who may manage this server (permission “Manage Server”) can do this. Please ask one of them.',
  nothingGiven: 'There is no story in this. Give a file or the address of a page.',
  bothGiven: 'This has both a file and an address. Please give one of them.',
  tooMany: (most: number) =>
    `This server has ${number(most)} stories already, as many as it may have. Remove one first.`,
  tooLarge: (most: number) =>
    `With this one, the stories of this server would have more than ${number(most)} characters. Remove one first.`,
  faults: {
    empty: 'There is no text in this. Give a story.',
    binary: 'This is not text. Give the story as plain text, Markdown or a web page.',
    kind: 'Files of this kind are not read. Give one that ends in .txt, .md or .html.',
    'too-big': 'This is larger than 2 MB. Give the text of the story alone.',
    encoding: 'The characters of this text cannot be made out. Save it as UTF-8, then add it again.',
    malformed: 'This page cannot be read. Save the text of its story and add that.',
    'no-article': 'I found no story in this. Save its text and add that.',
    'live-blog': 'This is a live blog, not one story. Add the report that sums it up.',
    'list-page': 'This is a list of stories, not one. Give the address of one of them.',
    feed: 'This is a feed of many stories. Give the address of one of them.',
    paywall:
      'Only the beginning of this story is on the page; the rest is for subscribers. Add a file with the text that you may read.',
    address:
      'This is no address that I can read from. Give one that begins with https://, without a password.',
    'not-public': 'This address is not on the public internet. Save the page and add the file.',
    unreachable: 'The site cannot be reached. Check the address, or save the page and add the file.',
    timeout: 'The site took too long to answer. Try again later, or save the page and add the file.',
    redirects: 'The site sends me from one address to the next. Give the address of the story itself.',
    status: 'The site does not give me this page. Check the address, or save the page and add the file.',
    type: 'This address leads to something that is no page of text. Give the address of the story itself.',
    'too-heavy': 'Reading this takes too long. Give the text of the story alone, or a part of it.',
    busy: 'I am reading other stories at the moment. Please try again in a minute.',
    conflict:
      'Somebody else changed this story at the same time. Look at it with `/story show`, then try again.',
  } satisfies Record<Exclude<IntakeFault, 'too-many' | 'too-large'>, string>,
};

export type StoriesWords = typeof stories;
