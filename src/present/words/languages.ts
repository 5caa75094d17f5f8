import type { LocalizationMap } from 'discord-api-types/v10';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ptBR } from './pt-BR.ts';
import type { Named, Words } from './words.ts';

/**
 * What is said in which of Discord's locales. English stands under its own keys too, else Discord takes one locale's
 * words for another of the same language.
 * @see https://docs.discord.com/developers/reference#locales
 */
export const languages = {
  'en-US': en,
  'en-GB': en,
  'es-ES': es,
  'es-419': es,
  fr,
  de,
  'pt-BR': ptBR,
} as const satisfies Readonly<Record<string, Words>>;

const known: ReadonlyMap<string, Words> = new Map(Object.entries(languages));

/** The words for a Discord locale; English where there is no such language. */
export const wordsFor = (locale: string): Words => known.get(locale) ?? en;

/** A text of every language, keyed as Discord wants it. */
export const inEvery = (pick: (words: Words) => string): LocalizationMap =>
  Object.fromEntries(Object.entries(languages).map(([locale, words]) => [locale, pick(words)]));

/** What a command or an option is called and described as, in English and in every language. Its name is a literal beside it. */
export const localised = (pick: (words: Words) => Named) => ({
  description: pick(en).description,
  name_localizations: inEvery((words) => pick(words).name),
  description_localizations: inEvery((words) => pick(words).description),
});
