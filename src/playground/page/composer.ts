import { playgroundWords as words } from '../../present/words/playground.ts';
import { element, icon } from './dom.ts';
import {
  type Draft,
  draftFrom,
  draftOf,
  lineOf,
  matching,
  problemOf,
  type SlashCommand,
  sent,
} from './draft.ts';
import { Fields, type Suggest } from './fields.ts';
import { History } from './history.ts';
import { icons } from './icons.ts';
import { Popup, type Row } from './popup.ts';

export interface ComposerOptions {
  readonly commands: readonly SlashCommand[];
  readonly channel: string;
  readonly suggest: Suggest;
  submit(draft: Draft): void;
  /** Sends a text as it is. */
  say(text: string): void;
}

/** Hardly a question: it has several lines, quotation marks, or the full stop of a statement. */
const isStatement = (text: string): boolean => /[\n“”„«»"]|[.!][”’')]*$/u.test(text);

/** The message box: free text until a command is chosen, then the command with its options. */
export class Composer {
  readonly node: HTMLElement;
  readonly #options: ComposerOptions;
  readonly #popup = new Popup();
  readonly #history = new History();
  readonly #slot = element('div', { class: 'box-content' });
  readonly #text: HTMLTextAreaElement;
  #fields: Fields | null = null;

  constructor(options: ComposerOptions) {
    this.#options = options;
    this.#text = element('textarea', {
      class: 'free',
      rows: 1,
      placeholder: words.placeholder(options.channel),
      'aria-label': words.messageLabel(options.channel),
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      autocomplete: 'off',
      spellcheck: false,
    });
    this.#text.addEventListener('input', () => this.#typed());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#text.addEventListener('blur', () => this.#popup.hide());
    this.#text.addEventListener('focus', () => this.#typed());
    this.#slot.append(this.#text);
    this.node = element(
      'form',
      { class: 'composer', id: 'composer', tabindex: -1, novalidate: true },
      this.#popup.node,
      element('div', { class: 'box' }, this.#commandsButton(), this.#slot, this.#sendButton()),
    );
    this.node.addEventListener('focus', () => this.focus());
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  focus(): void {
    if (this.#fields) this.#fields.focus();
    else this.#text.focus();
  }

  #commandsButton(): HTMLElement {
    const button = element(
      'button',
      { class: 'round', type: 'button', 'aria-label': words.commandsButton, title: words.commandsButton },
      icon(icons.plus),
    );
    button.addEventListener('click', () => this.#leave('/'));
    return button;
  }

  /** Pressing it leaves the focus in the box, and with it what is chosen in the list. */
  #sendButton(): HTMLElement {
    const button = element(
      'button',
      { class: 'round send', type: 'submit', 'aria-label': words.send, title: words.send },
      icon(icons.send, 20),
    );
    button.addEventListener('mousedown', (event) => event.preventDefault());
    return button;
  }

  #typed(): void {
    const text = this.#text.value;
    this.node.classList.toggle('filled', text.trim() !== '');
    if (text.startsWith('/')) {
      const draft = draftFrom(this.#options.commands, text);
      // A name that goes on may be another command's: `/story` and `/story list`.
      if (draft && text.length > draft.command.name.length + 1) this.#enter(draft, { quiet: false });
      else this.#showCommands(text.slice(1));
    } else if (text.trim() !== '') this.#showFree(text.trim());
    else this.#popup.hide();
  }

  #showCommands(typed: string): void {
    const found = matching(this.#options.commands, typed.trim());
    const rows = found.map((command) => this.#commandRow(command));
    const heading = typed === '' ? [words.botName] : [words.commandsMatching(typed)];
    this.#popup.show(this.#text, { heading, rows, active: 0, empty: words.noCommand(typed) });
  }

  #commandRow(command: SlashCommand): Row {
    const options = command.options.map((option) =>
      element(
        'span',
        { class: option.required ? 'hint required' : 'hint', 'aria-hidden': 'true' },
        option.name,
      ),
    );
    return {
      content: [
        element('img', { src: 'bot.svg', alt: '', width: 32, height: 32 }),
        element(
          'div',
          { class: 'row-text' },
          element('div', { class: 'row-title' }, element('span', {}, `/${command.name}`), ...options),
          element('div', { class: 'row-about' }, command.description),
        ),
        element('span', { class: 'row-source', 'aria-hidden': 'true' }, words.botName),
      ],
      pick: () => this.#enter(draftOf(command), { quiet: false }),
    };
  }

  #showFree(text: string): void {
    this.#popup.show(this.#text, { heading: [words.freeText], rows: this.#uses(text), active: 0 });
  }

  /** On Discord free text is a message, and no bot is given it. Here it may be a question too; the likelier first. */
  #uses(text: string): Row[] {
    const draft = this.#questionFrom(text);
    const message = this.#messageRow(text);
    if (!draft) return [message];
    const question = this.#askRow(draft);
    return isStatement(text) ? [message, question] : [question, message];
  }

  #questionFrom(text: string): Draft | null {
    const command = this.#options.commands.find(({ options }) => options.some(({ required }) => required));
    const option = command?.options.find(({ required }) => required);
    if (!command || !option) return null;
    return { command, filled: [{ option, text: text.slice(0, option.most), choice: null }] };
  }

  #askRow(draft: Draft): Row {
    const line = lineOf(draft);
    return {
      content: [
        element('img', { src: 'bot.svg', alt: '', width: 32, height: 32 }),
        element('div', { class: 'row-text' }, element('div', { class: 'row-title one-line' }, line)),
      ],
      pick: () => this.#submit(draft),
    };
  }

  #messageRow(text: string): Row {
    return {
      content: [
        element('img', { src: 'you.svg', alt: '', width: 32, height: 32 }),
        element(
          'div',
          { class: 'row-text' },
          element('div', { class: 'row-title one-line' }, words.sendAsMessage),
          element('div', { class: 'row-about one-line' }, text),
        ),
      ],
      pick: () => this.#say(text),
    };
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      this.#popup.active &&
      this.#text.value.startsWith('/')
    ) {
      event.preventDefault();
      this.#popup.active.pick();
    } else if (event.key === 'Escape') this.#popup.hide();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#arrow(event);
  }

  #arrow(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : -1;
    if (this.#popup.hasRows) this.#popup.move(by);
    else if (this.#text.value === '' && by === -1) this.#recall(-1);
    else return;
    event.preventDefault();
  }

  #recall(by: 1 | -1): void {
    const draft = this.#history.step(by);
    if (draft) this.#enter(draft, { quiet: true, recalled: true });
    else if (by === 1) this.#leave('');
  }

  #enter(draft: Draft, how: { quiet: boolean; recalled?: boolean }): void {
    if (!how.recalled) this.#history.rewind();
    this.#popup.hide();
    this.#fields = new Fields(draft, {
      popup: this.#popup,
      suggest: this.#options.suggest,
      submit: () => this.#send(),
      leave: (text) => this.#leave(text),
      recall: (by) => this.#recall(by),
    });
    this.#slot.replaceChildren(this.#fields.node);
    this.node.classList.add('filled');
    this.#fields.focus(how.quiet);
  }

  #leave(text: string): void {
    this.#history.rewind();
    this.#fields = null;
    this.#popup.hide();
    this.#text.value = text;
    this.#slot.replaceChildren(this.#text);
    this.#text.focus();
    this.#typed();
  }

  #send(): void {
    if (this.#fields) this.#sendFields(this.#fields);
    else this.#sendText();
  }

  #sendFields(fields: Fields): void {
    const { draft } = fields;
    const wrong = sent(draft).find((filled) => problemOf(filled) !== null);
    if (wrong) fields.complain(wrong.option, problemOf(wrong) ?? '');
    else this.#submit(draft);
  }

  #sendText(): void {
    const text = this.#text.value.trim();
    if (this.#popup.active) this.#popup.active.pick();
    else if (text.startsWith('/')) this.#typed();
    else if (text !== '') this.#uses(text)[0]?.pick();
  }

  #say(text: string): void {
    this.#leave('');
    this.#options.say(text);
  }

  #submit(draft: Draft): void {
    this.#history.add(draft);
    this.#leave('');
    this.#options.submit(draft);
  }
}
