import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Complaints } from './complain.ts';

/** As it comes off the wire: any component, with whatever keys it has. */
interface Component {
  readonly type: number;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly custom_id?: string;
  readonly content?: string;
  readonly label?: string;
  readonly emoji?: unknown;
  readonly style?: number;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly { label: string; value: string; description?: string }[];
}

/** @see https://discord.com/developers/docs/components/reference */
export function checkClassicComponents(to: Complaints, rows: readonly unknown[]): void {
  to.atMost('components', rows, 5);
  for (const [at, row] of (rows as readonly Component[]).entries()) {
    const where = `components[${at}]`;
    if (row.type === ComponentType.ActionRow) checkRow(to, where, row);
    else to.add(where, `type ${row.type} needs the Components V2 flag`);
  }
}

export function checkV2Components(to: Complaints, components: readonly unknown[]): void {
  const all = nested(components as readonly Component[]);
  if (all.length === 0) to.add('components', 'are empty');
  to.atMost('components (nested)', all, 40);
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
  for (const { content } of texts) to.text('text display', content, 4_000);
  const sum = texts.reduce((total, { content }) => total + (content?.length ?? 0), 0);
  if (sum > 4_000) to.add('text displays', `have ${sum} characters of 4000 together`);
  for (const [at, component] of all.entries()) {
    if (component.type === ComponentType.ActionRow) checkRow(to, `components (nested)[${at}]`, component);
  }
}

export const customIdsOf = (components: readonly unknown[]): string[] =>
  nested(components as readonly Component[]).flatMap(({ custom_id }) => custom_id ?? []);

function nested(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...nested(component.components ?? []),
    ...nested(component.accessory ? [component.accessory] : []),
  ]);
}

function checkRow(to: Complaints, where: string, { components = [] }: Component): void {
  const buttons = components.filter(({ type }) => type === ComponentType.Button);
  if (components.length === 0) to.add(where, 'is an empty row');
  to.atMost(where, buttons, 5);
  if (buttons.length !== components.length && components.length > 1) to.add(where, 'a menu fills its row');
  for (const [at, component] of components.entries()) {
    const place = `${where}.components[${at}]`;
    if (component.type === ComponentType.Button) checkButton(to, place, component);
    else checkMenu(to, place, component);
  }
}

function checkButton(to: Complaints, where: string, button: Component): void {
  if (!button.label && !button.emoji) to.add(where, 'has neither label nor emoji');
  to.optionalText(`${where}.label`, button.label, 80);
  if (button.style === ButtonStyle.Link) {
    to.webLink(`${where}.url`, button.url, 512);
    if (button.custom_id !== undefined) to.add(where, 'a link has no custom_id');
  } else {
    to.text(`${where}.custom_id`, button.custom_id, 100);
    if (button.url !== undefined) to.add(where, 'only a link has a url');
  }
}

function checkMenu(to: Complaints, where: string, menu: Component): void {
  to.text(`${where}.custom_id`, menu.custom_id, 100);
  to.optionalText(`${where}.placeholder`, menu.placeholder, 150);
  if (menu.type !== ComponentType.StringSelect) return;
  const options = menu.options ?? [];
  if (options.length === 0) to.add(`${where}.options`, 'are empty');
  to.atMost(`${where}.options`, options, 25);
  to.unique(
    `${where}.options`,
    options.map(({ value }) => value),
  );
  for (const { label, value, description } of options) {
    to.text(`${where}.options.label`, label, 100);
    to.text(`${where}.options.value`, value, 100);
    to.optionalText(`${where}.options.description`, description, 100);
  }
}
