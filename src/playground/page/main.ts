import { playgroundWords as words } from '../../present/words/playground.ts';
import type { Channel } from '../channel.ts';
import { Composer } from './composer.ts';
import { Conversation } from './conversation.ts';
import { element, icon } from './dom.ts';
import { commandsFrom, type Draft, draftFrom, lineOf, sent } from './draft.ts';
import { icons } from './icons.ts';
import { buildShell } from './shell.ts';
import { suggester } from './suggest.ts';
import { restyleComponents } from './theme.ts';
import { loadChannel } from './transport.ts';

restyleComponents();
try {
  open(await loadChannel());
} catch (error) {
  document.body.append(element('p', { class: 'not-loaded', role: 'alert' }, words.notLoaded));
  throw error;
}

/** Commands that add stories or take them away. */
const changing = /^story (?:add|remove)$/;

function open(channel: Channel): void {
  const shell = buildShell(channel);
  const commands = channel.commands.flatMap(commandsFrom);
  const conversation = new Conversation(
    shell.log,
    shell.typing,
    channel.messageCommands,
    () => composer.focus(),
    ({ command }) => {
      // What it lists may be other stories now.
      if (changing.test(command.name)) void loadChannel().then(shell.refresh, () => {});
    },
  );
  const composer: Composer = new Composer({
    commands,
    channel: words.channel,
    suggest: suggester(),
    submit: (draft) => void conversation.ask(draft),
    say: (text) => conversation.say(text),
  });
  shell.log.append(welcome());
  const drafts = channel.suggestions.flatMap((line) => draftFrom(commands, line) ?? []);
  conversation.greet(
    greetingFor(channel),
    suggestions(drafts, (draft) => {
      void conversation.ask(draft);
      composer.focus();
    }),
  );
  shell.foot.append(composer.node);
  composer.focus();
}

function welcome(): HTMLElement {
  return element(
    'div',
    { class: 'welcome' },
    element('div', { class: 'welcome-icon' }, icon(icons.hash, 42)),
    element('h2', {}, words.welcome(words.channel)),
    element('p', {}, words.welcomeText),
  );
}

function greetingFor({ stories, messageCommands: [command] }: Channel): string {
  if (stories.length === 0) return words.noStories;
  return [
    stories.length === 1 ? words.greeting : words.greetingMany,
    ...(command ? [words.greetingCheck(command)] : []),
    words.greetingHint,
  ].join('\n');
}

/** Questions that the stories at hand answer, one press each. */
function suggestions(drafts: readonly Draft[], ask: (draft: Draft) => void): HTMLElement {
  const buttons = drafts.map((draft) => {
    const { command } = draft;
    const said = sent(draft).map(({ text }) => text);
    const button = element(
      'button',
      { class: 'button secondary suggestion', type: 'button', title: lineOf(draft) },
      element('span', {}, `/${command.name}`),
      said.length > 0 ? ` ${said.join(' · ')}` : null,
    );
    button.addEventListener('click', () => ask(draft));
    return button;
  });
  return element('discord-action-row', { slot: 'components' }, ...buttons);
}
