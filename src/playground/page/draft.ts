import type { Payload } from '../../../commands/command.ts';
import { playgroundWords as words } from '../../present/words/playground.ts';

/** Discord's numbers for option types: the ones that the page can fill in. */
export const optionType = {
  subcommand: 1,
  string: 3,
  integer: 4,
  boolean: 5,
  number: 10,
  attachment: 11,
} as const;

export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** An option as the page reads it from a command's payload. */
export interface Option {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly Choice[];
  readonly most: number;
  readonly least: number;
}

export interface SlashCommand {
  /** With its subcommand where it is one: `story add`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** What has been written into an option: its text, and the choice that the text stands for where one was picked. */
export interface Filled {
  readonly option: Option;
  readonly text: string;
  readonly choice: Choice | null;
  /** For an option that is a file; its text is the file's name. */
  readonly file?: File | null;
}

/** A command being written. The options stand in the order in which they were added. */
export interface Draft {
  readonly command: SlashCommand;
  readonly filled: readonly Filled[];
}

/** A command of subcommands is as many commands, as Discord's picker has it. */
export function commandsFrom({ name, description, options }: Payload): SlashCommand[] {
  const given = (options ?? []) as unknown as readonly Given[];
  const subcommands = given.filter(({ type }) => type === optionType.subcommand);
  if (subcommands.length === 0) return [{ name, description, options: given.map(optionFrom) }];
  return subcommands.map((each) => ({
    name: `${name} ${each.name}`,
    description: String(each.description),
    options: ((each.options ?? []) as readonly Given[]).map(optionFrom),
  }));
}

type Given = Readonly<Record<string, unknown>>;

function optionFrom(given: Given): Option {
  const type = Number(given.type);
  const yesOrNo = [
    { name: words.yes, value: true },
    { name: words.no, value: false },
  ];
  return {
    name: String(given.name),
    description: String(given.description),
    type,
    required: given.required === true,
    autocomplete: given.autocomplete === true,
    choices: type === optionType.boolean ? yesOrNo : ((given.choices as Choice[] | undefined) ?? []),
    most: Number(given.max_length ?? 6_000),
    least: Number(given.min_length ?? 0),
  };
}

/** The commands that begin with what was typed, then those that have it elsewhere in their name. */
export function matching(commands: readonly SlashCommand[], typed: string): SlashCommand[] {
  const wanted = typed.toLowerCase();
  const begins = commands.filter(({ name }) => name.startsWith(wanted));
  const holds = commands.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return [...begins, ...holds];
}

/** A command's draft with the options at hand that one fills in first: see `atHand`. */
export const draftOf = (command: SlashCommand): Draft => ({
  command,
  filled: atHand(command).map(emptyOption),
});

/** The required options; where there are none, the first one, unless it is a mere switch. */
function atHand({ options }: SlashCommand): Option[] {
  const required = options.filter((option) => option.required);
  const [first] = options;
  return required.length > 0 || !first || first.type === optionType.boolean ? required : [first];
}

export const emptyOption = (option: Option): Filled => ({ option, text: '', choice: null });

export const absent = ({ command, filled }: Draft): Option[] =>
  command.options.filter((option) => !filled.some((each) => each.option === option));

/** What keeps an option from being sent, in words for its writer; null where nothing does. */
export function problemOf({ option, text, choice, file }: Filled): string | null {
  const written = text.trim();
  if (written === '') return words.required;
  if (option.type === optionType.attachment) return file ? null : words.noFile;
  if (option.choices.length > 0 && !choice && !choiceNamed(option, written)) return words.notChoice;
  if (option.type === optionType.integer && !/^-?\d+$/.test(written) && !choice) return words.notInteger;
  if (option.type === optionType.number && !choice && !Number.isFinite(Number(written)))
    return words.notNumber;
  return written.length < option.least ? words.tooShort(option.least) : null;
}

/** The options with something in them, or that have to have it. */
export const sent = ({ filled }: Draft): Filled[] =>
  filled.filter(({ option, text }) => option.required || text.trim() !== '');

function valueIn({ option, text, choice }: Filled): string | number | boolean {
  const written = text.trim();
  const picked = choice ?? choiceNamed(option, written);
  if (picked) return picked.value;
  const isNumber = option.type === optionType.integer || option.type === optionType.number;
  return isNumber && Number.isFinite(Number(written)) ? Number(written) : written;
}

const choiceNamed = (option: Option, name: string): Choice | undefined =>
  option.choices.find((choice) => choice.name.toLowerCase() === name.toLowerCase());

/** A draft as Discord puts it into an interaction; `focused` is the option being typed. */
export function dataOf(draft: Draft, focused?: Option): Record<string, unknown> {
  const filled = focused
    ? draft.filled.filter(({ option, text }) => option === focused || text.trim() !== '')
    : sent(draft);
  const options = filled.map((each) => ({
    name: each.option.name,
    type: each.option.type,
    value: each.option === focused ? each.text : valueIn(each),
    ...(each.option === focused ? { focused: true } : {}),
  }));
  const [name, chosen] = draft.command.name.split(' ');
  return { name, options: chosen ? [{ name: chosen, type: optionType.subcommand, options }] : options };
}

/** The draft as one would type it: `/quote speaker:Ana Ortiz private:True`. */
export function lineOf(draft: Draft): string {
  const options = sent(draft).map(({ option, text }) => `${option.name}:${text.trim()}`);
  return [`/${draft.command.name}`, ...options].join(' ');
}

/**
 * The draft for a typed or pasted line, null where it names no command. What follows the command without an option's
 * name belongs to its first option.
 */
export function draftFrom(commands: readonly SlashCommand[], line: string): Draft | null {
  const typed = line.trimStart();
  const command = commands.find(({ name }) => beginsWith(typed, `/${name}`));
  if (!command) return null;
  const rest = typed.slice(command.name.length + 1).trimStart();
  const names = command.options.map((option) => option.name).join('|');
  const parts = names === '' ? [] : rest.split(new RegExp(`(?:^|\\s)(${names}):\\s*`));
  const written = new Map<string, string>();
  const [first] = command.options;
  if (first && parts[0]?.trim()) written.set(first.name, parts[0].trim());
  for (let at = 1; at < parts.length; at += 2) written.set(parts[at] ?? '', (parts[at + 1] ?? '').trim());
  const needed = atHand(command);
  const filled = command.options
    .filter((option) => needed.includes(option) || written.has(option.name))
    .map((option) => ({
      option,
      // A file cannot be typed.
      text:
        option.type === optionType.attachment ? '' : (written.get(option.name) ?? '').slice(0, option.most),
      choice: null,
    }));
  return { command, filled };
}

function beginsWith(line: string, command: string): boolean {
  const next = line.charAt(command.length);
  return line.toLowerCase().startsWith(command) && (next === '' || next.trim() === '');
}
