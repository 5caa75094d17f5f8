import { playgroundWords as words } from '../../present/words/playground.ts';
import { componentRows, type Pressed } from './components.ts';
import { dots, element, icon } from './dom.ts';
import { attachmentNode, embedNode } from './embed.ts';
import { icons } from './icons.ts';
import { markup, markupLine } from './markup.ts';
import { messageTools } from './message-menu.ts';
import { type Answer, answerType, type MessageData, type SentFile } from './transport.ts';

const ephemeralFlag = 1 << 6;
const loadingDelay = 150;

export interface MessageHost {
  /** The commands in the menu of a message, by name. */
  readonly commands: readonly string[];
  use(message: Message, command: string): void;
  press(message: Message, pressed: Pressed, control: HTMLElement): void;
  dismiss(message: Message): void;
}

export interface From {
  /** Whether the visitor wrote it; else the bot did. */
  readonly mine?: boolean;
  /** The line above it that says what it answers. */
  readonly head?: HTMLElement | null;
}

/** One message in the channel: waiting, shown, updated by its buttons, or failed. */
export class Message {
  readonly node: HTMLElement;
  readonly id: string;
  readonly #host: MessageHost;
  readonly #mine: boolean;
  readonly #tools: HTMLElement | null;
  #data: MessageData = {};
  #files: readonly SentFile[] = [];

  constructor(id: string, host: MessageHost, { mine = false, head = null }: From = {}) {
    this.id = id;
    this.#host = host;
    this.#mine = mine;
    this.node = element('discord-message', {
      role: 'article',
      author: mine ? words.you : words.botName,
      avatar: mine ? 'you.svg' : 'bot.svg',
      bot: !mine,
      timestamp: new Date().toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' }),
    });
    if (head) this.node.append(head);
    this.#tools = messageTools(this.node, host.commands, (command) => host.use(this, command));
  }

  /** What goes to the bot when one of its buttons is pressed, or a command is used on it. */
  get kept(): Readonly<Record<string, unknown>> {
    const { content = '', embeds = [], components = [], flags = 0 } = this.#data;
    return { id: this.id, mine: this.#mine, content, embeds, components, flags };
  }

  /** Its first line without markup, for the message that replies to it. */
  get preview(): string {
    const [embed] = this.#data.embeds ?? [];
    const text = this.#data.content || embed?.title || embed?.description || '';
    const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
    return element('span', {}, ...markupLine(line)).textContent ?? '';
  }

  waiting(): void {
    const body = element('div', { class: 'body thinking' }, dots(), ` ${words.thinking}`);
    setTimeout(() => body.classList.add('shown'), loadingDelay);
    this.#replace(body);
  }

  show({ data = {}, files }: Answer): void {
    this.#data = data;
    this.#files = files;
    this.#render();
  }

  /** What an update does not name stays as it was. */
  update({ data = {}, files }: Answer): void {
    const attachments = 'attachments' in data || files.length > 0;
    this.#data = { ...this.#data, ...data };
    if (attachments) this.#files = files;
    const focused = this.#controls().indexOf(document.activeElement as HTMLElement);
    this.#render();
    if (focused >= 0) this.#focusNear(focused);
  }

  fail(text: string, retry: () => void): void {
    const again = element('button', { class: 'link', type: 'button' }, words.retry);
    again.addEventListener('click', retry);
    const line = element('div', { class: 'body failed' }, icon(icons.warning, 16), ` ${text} `, again);
    this.#replace(line);
  }

  /** A press that came to nothing: the message stays, and the reason stands below it until the next press. */
  note(text: string | null): void {
    this.node.querySelector('.failed')?.remove();
    if (text === null) return;
    const line = element('div', { slot: 'components', class: 'failed' }, icon(icons.warning, 16), ` ${text}`);
    this.node.append(line);
  }

  #render(): void {
    const { content = '', embeds = [], components, flags = 0 } = this.#data;
    const used = new Set<SentFile>();
    const cards = embeds.map((embed) => embedNode(embed, this.#files, used));
    const loose = this.#files.filter((file) => !used.has(file)).map(attachmentNode);
    const hidden = (flags & ephemeralFlag) !== 0;
    this.node.classList.toggle('ephemeral', hidden);
    this.#replace(
      content === '' ? null : element('div', { class: 'body markup' }, ...markup(content)),
      ...cards,
      ...loose,
      ...componentRows(components, (pressed, control) => this.#host.press(this, pressed, control)),
      hidden ? this.#ephemeralLine() : null,
      this.#tools,
    );
  }

  #ephemeralLine(): HTMLElement {
    const dismiss = element('button', { class: 'link', type: 'button' }, words.dismiss);
    dismiss.addEventListener('click', () => this.#host.dismiss(this));
    return element(
      'div',
      { slot: 'components', class: 'only-you' },
      icon(icons.eye, 16),
      ` ${words.onlyYou} • `,
      dismiss,
    );
  }

  #replace(...parts: readonly (Node | null)[]): void {
    const head = Array.from(this.node.children).filter((child) => child.slot === 'reply');
    this.node.replaceChildren(...head, ...parts.filter((part) => part !== null));
  }

  #controls(): HTMLElement[] {
    return Array.from(this.node.querySelectorAll<HTMLElement>('.button, .menu'));
  }

  #focusNear(index: number): void {
    const controls = this.#controls();
    const [next] = [controls[index], ...controls].filter(
      (control) => control && !control.matches(':disabled'),
    );
    next?.focus({ preventScroll: true });
  }
}

/** Applies the bot's answer to a press: to the message itself, or as a new one. */
export const updates = ({ type }: Answer): boolean => type === answerType.update;
