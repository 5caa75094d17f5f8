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
