import type {
  APIButtonComponent,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { playgroundWords as words } from '../../present/words/playground.ts';
import { element, icon } from './dom.ts';
import { icons } from './icons.ts';
import { safeUrl } from './inline.ts';

const componentType = { row: 1, button: 2, select: 3 } as const;
const buttonStyles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'secondary',
};
const linkStyle = 5;

export interface Pressed {
  readonly custom_id: string;
  readonly component_type: number;
  readonly values?: readonly string[];
}

type Press = (pressed: Pressed, control: HTMLElement) => void;

/** The rows of buttons and menus under a message. */
export function componentRows(
  components: readonly APIMessageTopLevelComponent[] | undefined,
  press: Press,
): HTMLElement[] {
  return (components ?? []).flatMap((row) => {
    if (row.type !== componentType.row) return [];
    const controls = row.components.flatMap((component) => {
      if (component.type === componentType.button) return [buttonNode(component, press)];
      return component.type === componentType.select ? [selectNode(component, press)] : [];
    });
    return [element('discord-action-row', { slot: 'components' }, ...controls)];
  });
}

function buttonNode(button: APIButtonComponent, press: Press): HTMLElement {
  const label = 'label' in button ? (button.label ?? '') : '';
  const emoji =
    'emoji' in button && button.emoji?.name
      ? element('span', { 'aria-hidden': 'true' }, button.emoji.name)
      : null;
  const look = `button ${buttonStyles[button.style] ?? 'secondary'}`;
  if (button.style === linkStyle) {
    const href = safeUrl(button.url);
    const about = `${label} (${words.opensElsewhere})`;
    return element(
      'a',
      { class: look, href, target: '_blank', rel: 'noopener noreferrer', 'aria-label': about },
      emoji,
      element('span', {}, label),
      icon(icons.launch, 16),
    );
  }
  const made = element(
    'button',
    { class: look, type: 'button', disabled: button.disabled },
    emoji,
    element('span', {}, label),
  );
  if ('custom_id' in button) {
    const { custom_id } = button;
    made.addEventListener('click', () => press({ custom_id, component_type: componentType.button }, made));
  }
  return made;
}

function selectNode(select: APIStringSelectComponent, press: Press): HTMLElement {
  const { custom_id, placeholder = '', options, disabled, max_values: most = 1 } = select;
  const chosen = options.some((option) => option.default);
  const menu = element(
    'select',
    { class: 'menu', 'aria-label': placeholder || custom_id, disabled, multiple: most > 1 },
    most > 1 || chosen
      ? null
      : element('option', { value: '', disabled: true, selected: true, hidden: true }, placeholder),
    ...options.map(({ label, value, description, default: selected }) =>
      element('option', { value, selected, title: description }, label),
    ),
  );
  menu.addEventListener('change', () => {
    const values = Array.from(menu.selectedOptions, (option) => option.value).filter((value) => value !== '');
    press({ custom_id, component_type: componentType.select, values }, menu);
  });
  return menu;
}
