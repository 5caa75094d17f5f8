import { playgroundWords as words } from '../../present/words/playground.ts';
import { element, freshId, isLetter, sizeToText } from './dom.ts';
import {
  absent,
  type Choice,
  type Draft,
  emptyOption,
  type Filled,
  type Option,
  optionType,
} from './draft.ts';
import { about, fileRow, optionRow } from './option-rows.ts';
import type { Popup, Row } from './popup.ts';

/** Suggestions for an option of a draft; null when a later question has overtaken this one. */
export type Suggest = (draft: Draft, option: Option) => Promise<readonly Choice[] | null>;

export interface FieldsHost {
  readonly popup: Popup;
  readonly suggest: Suggest;
  submit(): void;
  /** Back to free text. */
  leave(text: string): void;
  recall(by: 1 | -1): void;
}

interface Field {
  readonly option: Option;
  readonly pill: HTMLElement;
  readonly input: HTMLTextAreaElement;
  choice: Choice | null;
  file: File | null;
}

/** A command in the message box: its name, then a pill an option. */
export class Fields {
  readonly node = element('div', { class: 'command' });
  readonly #draft: Draft;
  readonly #host: FieldsHost;
  readonly #more: HTMLInputElement;
  #fields: Field[];
  #touched = false;

  constructor(draft: Draft, host: FieldsHost) {
    this.#draft = draft;
    this.#host = host;
    this.#fields = draft.filled.map((filled) => this.#field(filled));
    this.#more = this.#moreInput();
    this.node.append(
      element('span', { class: 'command-name' }, `/${draft.command.name}`),
      ...this.#fields.map(({ pill }) => pill),
      this.#more,
    );
    this.#countMore();
  }

  get draft(): Draft {
    const filled = this.#fields.map(({ option, input, choice, file }) => ({
      option,
      text: input.value,
      choice,
      file,
    }));
    return { command: this.#draft.command, filled };
  }

  /** The first field that is still to be filled, else the last. `quiet` opens no list. */
  focus(quiet = false): void {
    const input =
      (this.#fields.find(({ input }) => input.value === '') ?? this.#fields.at(-1))?.input ?? this.#more;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    if (quiet) this.#host.popup.hide();
  }

  complain(option: Option, problem: string): void {
    const field = this.#fields.find((each) => each.option === option);
    if (!field) return;
    field.input.focus();
    field.pill.classList.add('wrong');
    field.input.setAttribute('aria-invalid', 'true');
    this.#host.popup.show(field.input, { ...about(option, problem), rows: [], active: -1 });
  }

  #field({ option, text, choice, file = null }: Filled): Field {
    const id = freshId('option');
    const input = element('textarea', {
      id,
      rows: 1,
      maxlength: option.most,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-required': option.required ? 'true' : null,
      'aria-description': option.description,
      autocomplete: 'off',
      spellcheck: false,
      readonly: option.type === optionType.attachment,
    });
    input.value = text;
    const pill = element(
      'span',
      { class: 'pill' },
      element('label', { class: 'pill-name', for: id }, option.name),
      input,
    );
    const field: Field = { option, pill, input, choice, file };
    sizeToText(input);
    pill.addEventListener('click', () => input.focus());
    input.addEventListener('input', () => this.#typed(field));
    input.addEventListener('focus', () => this.#list(field));
    input.addEventListener('blur', () => this.#host.popup.hide());
    input.addEventListener('keydown', (event) => this.#key(event, field));
    return field;
  }

  #typed(field: Field): void {
    this.#touched = true;
    field.choice = null;
    field.pill.classList.remove('wrong');
    field.input.removeAttribute('aria-invalid');
    field.input.value = field.input.value.replace(/\r?\n/g, ' ');
    if (field.input.value === `${field.option.name}:`) field.input.value = '';
    const named = /(?:^|\s)([^\s:]+):$/.exec(field.input.value);
    const next = named && absent(this.draft).find(({ name }) => name === named[1]);
    if (next && named) {
      field.input.value = field.input.value.slice(0, named.index);
      sizeToText(field.input);
      this.#add(next);
      return;
    }
    sizeToText(field.input);
    this.#list(field);
  }

  #list(field: Field): void {
    const { option, input } = field;
    if (option.type === optionType.attachment) this.#listFile(field);
    else if (option.autocomplete) void this.#listSuggestions(field);
    else if (option.choices.length === 0) {
      this.#host.popup.show(input, { ...about(option), rows: [], active: -1 });
    } else {
      const typed = field.choice ? '' : input.value.trim().toLowerCase();
      this.#showChoices(
        field,
        option.choices.filter(({ name }) => name.toLowerCase().includes(typed)),
      );
    }
  }

  #listFile(field: Field): void {
    const rows = [fileRow((file) => this.#attach(field, file))];
    this.#host.popup.show(field.input, { ...about(field.option), rows, active: field.file ? -1 : 0 });
  }

  #attach(field: Field, file: File | null): void {
    this.#touched = true;
    field.file = file;
    field.input.value = file?.name ?? '';
    field.pill.classList.remove('wrong');
    sizeToText(field.input);
    field.input.focus();
    if (file) this.#host.popup.hide();
  }

  async #listSuggestions(field: Field): Promise<void> {
    if (field.choice) return this.#host.popup.hide();
    if (this.#host.popup.hasRows) this.#host.popup.outdate();
    else {
      this.#host.popup.show(field.input, {
        ...about(field.option),
        rows: [],
        active: -1,
        empty: words.loading,
      });
    }
    const choices = await this.#host.suggest(this.draft, field.option);
    if (choices && document.activeElement === field.input && !field.choice) this.#showChoices(field, choices);
  }

  /** With nothing typed yet, Enter must not pick an option that may be left empty. */
  #showChoices(field: Field, choices: readonly Choice[]): void {
    const rows = choices.map(
      (choice): Row => ({
        content: [element('span', {}, choice.name)],
        pick: () => this.#pick(field, choice),
      }),
    );
    const active = field.option.required || field.input.value.trim() !== '' ? 0 : -1;
    this.#host.popup.show(field.input, {
      ...about(field.option),
      rows,
      active,
      empty: words.noChoices,
    });
  }

  #pick(field: Field, choice: Choice): void {
    this.#touched = true;
    field.choice = choice;
    field.input.value = choice.name;
    field.pill.classList.remove('wrong');
    sizeToText(field.input);
    this.#host.popup.hide();
    const next = this.#fields.find(({ option, input }) => option.required && input.value === '');
    (next ?? field).input.focus();
  }

  #key(event: KeyboardEvent, field: Field): void {
    if (event.isComposing) return;
    const { input } = field;
    // Nothing can be typed into a file: letters are the beginning of another option's name.
    if (field.option.type === optionType.attachment && isLetter(event)) this.#more.focus();
    else if (event.key === 'Backspace' && field.file) {
      event.preventDefault();
      this.#attach(field, null);
      this.#list(field);
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      this.#remove(field);
    } else this.#commonKey(event);
  }

  #commonKey(event: KeyboardEvent): void {
    const { popup } = this.#host;
    const stop = () => event.preventDefault();
    if (event.key === 'Enter') {
      stop();
      if (popup.active) popup.active.pick();
      else if (this.#more.value.trim() === '') this.#host.submit();
    } else if (event.key === 'Tab' && !event.shiftKey && popup.active) {
      stop();
      popup.active.pick();
    } else if (event.key === 'Escape') {
      stop();
      if (popup.open) popup.hide();
      else this.#host.leave('');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (popup.hasRows) popup.move(by);
      else if (!this.#touched) this.#host.recall(by);
      else return;
      stop();
    }
  }

  #add(option: Option): void {
    const field = this.#field(emptyOption(option));
    this.#fields.push(field);
    this.#more.before(field.pill);
    this.#more.value = '';
    this.#countMore();
    field.input.focus();
  }

  /** What may be left out goes; behind what may not, the whole command goes back to text. */
  #remove(field: Field): void {
    const at = this.#fields.indexOf(field);
    if (field.option.required && at > 0) this.#fields[at - 1]?.input.focus();
    else if (field.option.required || this.#fields.length === 1)
      this.#host.leave(`/${this.#draft.command.name}`);
    else {
      this.#fields = this.#fields.filter((each) => each !== field);
      this.#countMore();
      (this.#fields[Math.max(0, at - 1)]?.input ?? this.#more).focus();
      field.pill.remove();
    }
  }

  /** The last field of all: names the options that may be added. */
  #moreInput(): HTMLInputElement {
    const input = element('input', {
      class: 'more',
      role: 'combobox',
      'aria-label': words.moreLabel,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      autocomplete: 'off',
      spellcheck: false,
    });
    const list = () => {
      const named = absent(this.draft).find(({ name }) => `${name}:` === input.value.trim());
      if (named) this.#add(named);
      else this.#listMore();
    };
    input.addEventListener('focus', list);
    input.addEventListener('input', list);
    input.addEventListener('blur', () => {
      input.value = '';
      this.#host.popup.hide();
    });
    input.addEventListener('keydown', (event) => {
      const last = this.#fields.at(-1);
      if (event.key !== 'Backspace' || input.value !== '') this.#commonKey(event);
      else {
        event.preventDefault();
        if (last) last.input.focus();
        else this.#host.leave(`/${this.#draft.command.name}`);
      }
    });
    return input;
  }

  #listMore(): void {
    if (this.#more.readOnly) return;
    const typed = this.#more.value.trim().replace(/:$/, '').toLowerCase();
    const rows = absent(this.draft)
      .filter(({ name }) => name.includes(typed))
      .map((option) => optionRow(option, () => this.#add(option)));
    this.#host.popup.show(this.#more, {
      heading: [element('strong', {}, words.options)],
      rows,
      active: typed === '' ? -1 : 0,
      empty: words.noChoices,
    });
  }

  /** A command without options has this field alone, to be sent from. */
  #countMore(): void {
    const count = absent(this.draft).length;
    this.#more.hidden = count === 0 && this.#fields.length > 0;
    this.#more.readOnly = count === 0;
    this.#more.placeholder = count === 0 ? '' : words.more(count);
  }
}
