import { playgroundWords as words } from '../../present/words/playground.ts';
import type { Channel } from '../channel.ts';
import { element, icon } from './dom.ts';
import { icons } from './icons.ts';

export interface Shell {
  readonly log: HTMLElement;
  readonly foot: HTMLElement;
  readonly typing: HTMLElement;
  /** Shows which stories there are now. */
  refresh(channel: Channel): void;
}

/** The channel's frame: server bar, channel list, head, log, place for the message box, members. */
export function buildShell({ stories }: Channel): Shell {
  const log = element('discord-messages', {
    id: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': words.log(words.channel),
    tabindex: 0,
  });
  const typing = element('div', { class: 'typing', role: 'status' });
  const foot = element('div', { class: 'foot' });
  let side = sidebar(stories);
  let top = head(stories);
  document.body.append(
    element('a', { class: 'skip', href: '#composer' }, words.skip),
    element(
      'div',
      { class: 'app' },
      element(
        'div',
        { class: 'bar', 'aria-hidden': 'true' },
        element('img', { src: 'bot.svg', alt: '', width: 18, height: 18 }),
        words.server,
      ),
      rail(),
      side,
      element(
        'main',
        { class: 'chat' },
        top,
        element('div', { class: 'columns' }, element('div', { class: 'talk' }, log, foot, typing), members()),
      ),
    ),
  );
  const refresh = (channel: Channel) => {
    const [newSide, newTop] = [sidebar(channel.stories), head(channel.stories)];
    side.replaceWith(newSide);
    top.replaceWith(newTop);
    side = newSide;
    top = newTop;
  };
  return { log, foot, typing, refresh };
}

function rail(): HTMLElement {
  return element(
    'div',
    { class: 'rail', 'aria-hidden': 'true' },
    element('div', { class: 'guild' }, element('img', { src: 'bot.svg', alt: '', width: 40, height: 40 })),
  );
}

function sidebar(stories: Channel['stories']): HTMLElement {
  const told = stories.map(({ title, source }) =>
    element(
      'li',
      { class: 'story' },
      icon(icons.story, 18),
      element(
        'div',
        {},
        element('div', { class: 'story-title' }, title),
        element('div', { class: 'story-source' }, source),
      ),
    ),
  );
  return element(
    'aside',
    { class: 'sidebar', 'aria-label': words.stories },
    element('div', { class: 'server-name' }, words.server),
    element('h2', {}, words.textChannels),
    element('div', { class: 'channel' }, icon(icons.hash, 20), words.channel),
    ...(told.length > 0 ? [element('h2', {}, words.stories), element('ul', {}, ...told)] : []),
    element(
      'div',
      { class: 'self' },
      avatar('you.svg', 32),
      element(
        'div',
        {},
        element('div', { class: 'self-name' }, words.you),
        element('div', { class: 'self-status' }, words.selfStatus),
      ),
    ),
  );
}

function head(stories: Channel['stories']): HTMLElement {
  const [only] = stories;
  const topic = stories.length === 1 && only ? `${only.title} · ${only.source}` : words.topic(stories.length);
  return element(
    'header',
    { class: 'head' },
    icon(icons.hash, 24),
    element('h1', {}, words.channel),
    element('span', { class: 'topic', title: topic }, topic),
  );
}

function members(): HTMLElement {
  return element(
    'aside',
    { class: 'members', 'aria-label': words.members },
    element('h2', {}, words.online(2)),
    member('bot.svg', words.botName, words.activity, true),
    member('you.svg', words.you, null, false),
  );
}

function member(src: string, name: string, activity: string | null, bot: boolean): HTMLElement {
  return element(
    'div',
    { class: 'member' },
    avatar(src, 32),
    element(
      'div',
      {},
      element(
        'div',
        { class: 'member-name' },
        name,
        bot ? element('span', { class: 'tag' }, words.app) : null,
      ),
      activity === null ? null : element('div', { class: 'member-activity' }, activity),
    ),
  );
}

function avatar(src: string, size: number): HTMLElement {
  return element('span', { class: 'avatar' }, element('img', { src, alt: '', width: size, height: size }));
}
