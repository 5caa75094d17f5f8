import { playgroundWords as words } from '../../present/words/playground.ts';
import { element, icon } from './dom.ts';
import { icons } from './icons.ts';

type Pick = (command: string) => void;

/**
 * The bar of a message with its "⋯" button; null where there is no command. The button opens what a right click on the
 * message (a long press, the menu key) opens too.
 */
export function messageTools(
  message: HTMLElement,
  commands: readonly string[],
  pick: Pick,
): HTMLElement | null {
  if (commands.length === 0) return null;
  const button = element(
    'button',
    {
      class: 'more-of',
      type: 'button',
      'aria-label': words.moreOf,
      title: words.moreOf,
      'aria-haspopup': 'menu',
    },
    icon(icons.more, 20),
  );
  const tools = element('div', { class: 'tools', slot: 'components' }, button);
  const open = (at: Point) => new MessageMenu(button, commands, pick).open(at);
  button.addEventListener('click', () => {
    const { left, bottom } = button.getBoundingClientRect();
    open({ x: left, y: bottom + 4 });
  });
  message.addEventListener('contextmenu', (event) => {
    if (!tools.isConnected || belongsToBrowser(event)) return;
    event.preventDefault();
    // From the keyboard it comes without a place.
    if (event.button === 2 || event.clientY > 0) open({ x: event.clientX, y: event.clientY });
    else button.click();
  });
  return tools;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A link or a picture is copied, and selected words are, by the browser's own menu. */
function belongsToBrowser({ target }: Event): boolean {
  const onLink = target instanceof Element && target.closest('a[href], img') !== null;
  return onLink || document.getSelection()?.isCollapsed === false;
}

const margin = 8;
let shown: MessageMenu | null = null;

/** "Apps ▸ …", as Discord has it; one at a time. */
class MessageMenu {
  readonly #node: HTMLElement;
  readonly #apps: HTMLElement;
  readonly #submenu: HTMLElement;
  readonly #opener: HTMLElement;
  readonly #away = new AbortController();

  constructor(opener: HTMLElement, commands: readonly string[], pick: Pick) {
    this.#opener = opener;
    this.#submenu = element(
      'div',
      { class: 'context-menu submenu', role: 'menu', 'aria-label': words.apps, hidden: true },
      ...commands.map((command) => this.#command(command, pick)),
    );
    this.#apps = item(words.apps, icon(icons.aside, 16));
    this.#apps.setAttribute('aria-haspopup', 'menu');
    this.#apps.setAttribute('aria-expanded', 'false');
    this.#apps.addEventListener('click', () => this.#expand(true));
    this.#apps.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') this.#expand(false);
    });
    this.#node = element(
      'div',
      { class: 'context-menu', role: 'menu', 'aria-label': words.messageMenu },
      this.#apps,
      this.#submenu,
    );
    this.#node.addEventListener('keydown', (event) => this.#key(event));
    this.#node.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  open(at: Point): void {
    shown?.close();
    shown = this;
    document.body.append(this.#node);
    this.#place(at);
    this.#opener.setAttribute('aria-expanded', 'true');
    this.#apps.focus();
    const { signal } = this.#away;
    const close = () => this.close();
    document.addEventListener('pointerdown', ({ target }) => this.#holds(target) || close(), { signal });
    this.#node.addEventListener('focusout', ({ relatedTarget: to }) => this.#holds(to) || close(), {
      signal,
    });
    window.addEventListener('resize', close, { signal });
    document.addEventListener('wheel', close, { signal, passive: true });
  }

  close(): void {
    if (shown === this) shown = null;
    this.#away.abort();
    this.#node.remove();
    this.#opener.removeAttribute('aria-expanded');
  }

  #command(command: string, pick: Pick): HTMLElement {
    const made = item(command, element('img', { src: 'bot.svg', alt: '', width: 20, height: 20 }));
    made.addEventListener('click', () => {
      this.#back();
      pick(command);
    });
    return made;
  }

  #back(): void {
    this.close();
    this.#opener.focus({ preventScroll: true });
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#node.contains(target);
  }

  #place({ x, y }: Point): void {
    // Near the edge it would be narrower than its text.
    this.#node.style.left = '0';
    const { offsetWidth: width, offsetHeight: height } = this.#node;
    this.#node.style.left = `${Math.max(margin, Math.min(x, innerWidth - width - margin))}px`;
    this.#node.style.top = `${Math.max(margin, Math.min(y, innerHeight - height - margin))}px`;
  }

  /** To the side where there is room, else below. */
  #expand(focus: boolean): void {
    this.#submenu.hidden = false;
    this.#apps.setAttribute('aria-expanded', 'true');
    const { left, right, top } = this.#node.getBoundingClientRect();
    const wide = this.#submenu.offsetWidth + margin;
    const side = right + wide <= innerWidth ? 'right' : left - wide >= 0 ? 'left' : 'below';
    this.#submenu.dataset.side = side;
    if (side === 'below') this.#place({ x: left, y: top });
    if (focus) this.#items(this.#submenu)[0]?.focus();
  }

  #collapse(): void {
    this.#apps.focus();
    this.#submenu.hidden = true;
    this.#apps.setAttribute('aria-expanded', 'false');
  }

  #items(menu: HTMLElement): HTMLElement[] {
    return Array.from(menu.querySelectorAll<HTMLElement>(':scope > .context-item'));
  }

  #key(event: KeyboardEvent): void {
    const inside = this.#submenu.contains(document.activeElement);
    switch (event.key) {
      case 'Escape':
        this.#back();
        break;
      case 'Tab':
        this.#back();
        return;
      case 'ArrowRight':
        if (!inside) this.#expand(true);
        break;
      case 'ArrowLeft':
        if (inside) this.#collapse();
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        this.#move(inside ? this.#submenu : this.#node, event.key === 'ArrowDown' ? 1 : -1);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #move(menu: HTMLElement, by: 1 | -1): void {
    const items = this.#items(menu);
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + by + items.length) % items.length]?.focus();
  }
}

const item = (name: string, mark: Node): HTMLElement =>
  element(
    'button',
    { class: 'context-item', role: 'menuitem', type: 'button', tabindex: -1 },
    element('span', {}, name),
    mark,
  );
