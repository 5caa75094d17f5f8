import { ApplicationCommandType } from 'discord-api-types/v10';
import { localised } from '../src/present/words/languages.ts';
import { family } from './command.ts';
import { add } from './story/add.ts';
import { standard } from './story/default.ts';
import { list, pressList } from './story/list.ts';
import { remove } from './story/remove.ts';
import { show } from './story/show.ts';

export const story = family({
  payload: {
    type: ApplicationCommandType.ChatInput,
    name: 'story',
    ...localised((words) => words.commands.story),
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  },
  subcommands: [show, list, add, remove, standard],
  press: pressList,
});
