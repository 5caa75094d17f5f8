import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import type { Complaints } from './complain.ts';

interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
}

/** A command, or an option of one, as it goes over the wire. */
interface Named {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly type?: number;
  readonly options?: readonly Named[];
  readonly choices?: readonly Choice[];
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);

/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export function checkCommands(to: Complaints, body: readonly unknown[]): void {
  const commands = body as readonly Named[];
  const most = { 1: 100, 2: 15, 3: 15 } as const;
  for (const type of [1, 2, 3] as const) {
    const ofType = commands.filter((command) => (command.type ?? 1) === type);
    to.atMost(`commands of type ${type}`, ofType, most[type]);
    to.unique(
      `commands of type ${type}`,
      ofType.map(({ name }) => name),
    );
  }
  for (const command of commands) checkCommand(to, command);
}

function checkCommand(to: Complaints, command: Named): void {
  const where = `/${command.name}`;
  if ((command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput) {
    checkNamed(to, where, command);
    checkOptions(to, where, command.options ?? []);
    const length = lengthOf(command);
    if (length > 8_000) to.add(where, `has ${length} characters of 8000`);
  } else {
    to.text(`${where} name`, command.name, 32);
    if (command.description) to.add(where, 'a menu command has no description');
    if (command.options) to.add(where, 'a menu command has no options');
    checkLocales(to, where, command.name_localizations, (name) => to.text(where, name, 32));
  }
}

function checkNamed(to: Complaints, where: string, named: Named): void {
  checkName(to, where, named.name);
  to.text(`${where} description`, named.description, 100);
  checkLocales(to, `${where} names`, named.name_localizations, (name) => checkName(to, where, name));
  checkLocales(to, `${where} descriptions`, named.description_localizations, (text) =>
    to.text(`${where} description`, text, 100),
  );
}

function checkName(to: Complaints, where: string, name: string): void {
  if (!pattern.test(name)) to.add(`${where} name`, `${name} has characters that no name may have`);
  if (name !== name.toLowerCase()) to.add(`${where} name`, `${name} is not in lower case`);
}

function checkLocales(
  to: Complaints,
  where: string,
  texts: Readonly<Record<string, string>> | null | undefined,
  check: (text: string) => void,
): void {
  for (const [locale, text] of Object.entries(texts ?? {})) {
    if (!locales.includes(locale)) to.add(where, `Discord has no locale ${locale}`);
    check(text);
  }
}

function checkOptions(to: Complaints, where: string, options: readonly Named[]): void {
  to.atMost(`${where} options`, options, 25);
  to.unique(
    `${where} options`,
    options.map(({ name }) => name),
  );
  const firstOptional = options.findIndex(({ required }) => !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)) {
    to.add(`${where} options`, 'one that is required comes after one that is not');
  }
  const nested = options.filter(({ type }) => isNested(type)).length;
  if (nested > 0 && nested < options.length) to.add(`${where} options`, 'subcommands stand beside options');
  for (const option of options) checkOption(to, `${where} ${option.name}`, option);
}

function checkOption(to: Complaints, where: string, option: Named): void {
  checkNamed(to, where, option);
  if (isNested(option.type)) {
    if (option.required !== undefined) to.add(where, 'a subcommand cannot be required');
    checkOptions(to, where, option.options ?? []);
    return;
  }
  if (option.options) to.add(where, 'has options, and is none that may');
  const choices = option.choices ?? [];
  if (option.autocomplete && choices.length > 0) to.add(where, 'has both choices and autocomplete');
  if (option.type === ApplicationCommandOptionType.String) {
    const { min_length: least = 0, max_length: most = 6_000 } = option;
    if (least > most || most > 6_000 || most < 1) to.add(where, `takes ${least} to ${most} characters`);
  }
  checkChoices(to, `${where} choices`, choices);
}

const isNested = (type: number | undefined) =>
  type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;

export function checkChoices(to: Complaints, where: string, choices: readonly Choice[]): void {
  to.atMost(where, choices, 25);
  to.unique(
    where,
    choices.map(({ name }) => name),
  );
  for (const { name, value, name_localizations } of choices) {
    to.text(`${where} name`, name, 100);
    if (typeof value === 'string') to.text(`${where} value`, value, 100);
    checkLocales(to, where, name_localizations, (text) => to.text(where, text, 100));
  }
}

/** Names, descriptions and choice values; of a localised text the longest counts. */
function lengthOf(named: Named): number {
  const longest = (text: string, others: Readonly<Record<string, string>> | null | undefined) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
  const own =
    longest(named.name, named.name_localizations) +
    longest(named.description ?? '', named.description_localizations);
  const choices = (named.choices ?? []).map(
    ({ name, value, name_localizations }) => longest(name, name_localizations) + String(value).length,
  );
  const options = (named.options ?? []).map(lengthOf);
  return [own, ...choices, ...options].reduce((sum, length) => sum + length, 0);
}
