import { element, freshId } from './dom.ts';

export interface Row {
  readonly content: readonly Node[];
  pick(): void;
}

export interface Listing {
  readonly heading: readonly (Node | string)[];
  readonly rows: readonly Row[];
  /** The row that Enter would take; -1 for none until one is chosen. */
  readonly active: number;
  /** Said where there are no rows. */
  readonly empty?: string;
}

/** The list above the message box, steered from the box as a combobox's listbox. */
export class Popup {
  readonly node = element('div', { class: 'popup', hidden: true });
  readonly #heading = element('div', { class: 'popup-heading' });
  readonly #list = element('div', { class: 'popup-list', role: 'listbox', id: freshId('list') });
  readonly #empty = element('div', { class: 'popup-empty', role: 'status' });
  #rows: readonly Row[] = [];
  #active = -1;
  #input: HTMLElement | null = null;

  constructor() {
    this.node.append(this.#heading, this.#list, this.#empty);
    this.node.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get open(): boolean {
    return !this.node.hidden;
  }

  get hasRows(): boolean {
    return this.open && this.#rows.length > 0;
  }

  get active(): Row | null {
    return this.open ? (this.#rows[this.#active] ?? null) : null;
  }

  show(input: HTMLElement, { heading, rows, active, empty }: Listing): void {
    this.#input?.removeAttribute('aria-activedescendant');
    this.#input = input;
    this.#rows = rows;
    this.#heading.replaceChildren(...heading);
    this.#list.setAttribute('aria-label', this.#heading.textContent ?? '');
    this.#list.replaceChildren(...rows.map((row, index) => this.#rowNode(row, index)));
    this.#list.hidden = rows.length === 0;
    this.#empty.textContent = rows.length === 0 ? (empty ?? '') : '';
    this.#empty.hidden = this.#empty.textContent === '';
    this.node.hidden = false;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    input.setAttribute('aria-controls', this.#list.id);
    this.#list.scrollTop = 0;
    this.#activate(Math.min(active, rows.length - 1));
  }

  hide(): void {
    this.node.hidden = true;
    this.#rows = [];
    this.#active = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
  }

  /** The rows are of yesterday: they still show, but Enter takes none of them. */
  outdate(): void {
    this.#activate(-1);
  }

  /** Round about: past the last row comes the first. */
  move(by: 1 | -1): void {
    const count = this.#rows.length;
    if (count === 0) return;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#activate((from + by + count) % count);
  }

  #rowNode(row: Row, index: number): HTMLElement {
    const node = element(
      'div',
      {
        class: 'popup-row',
        role: 'option',
        id: freshId('row'),
        'aria-selected': 'false',
      },
      ...row.content,
    );
    node.addEventListener('mousemove', () => this.#activate(index, false));
    node.addEventListener('click', () => row.pick());
    return node;
  }

  #activate(index: number, scroll = true): void {
    this.#active = index;
    for (const [at, node] of Array.from(this.#list.children).entries()) {
      node.setAttribute('aria-selected', String(at === index));
      if (at !== index) continue;
      this.#input?.setAttribute('aria-activedescendant', node.id);
      if (scroll) node.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.#input?.removeAttribute('aria-activedescendant');
  }
}
