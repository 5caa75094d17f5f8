import { z } from 'zod';

const dated = z.iso.date().or(z.iso.datetime({ offset: true }));

/**
 * A date or moment as a story's front matter has it: `2026-05-04`, `2026-05-04T10:00:00+01:00`. Where the time has no
 * zone only the date is taken. Null for what is no date.
 */
export function publishedIn(value: string | null | undefined): string | null {
  const given = value?.trim() ?? '';
  if (dated.safeParse(given).success) return given;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    given,
  );
  if (iso) return ofParts(iso[1] ?? '', iso[2], iso[3]);
  const moment = /(?:\bGMT|\bUTC|Z|[+-]\d{4})\)?$/.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(moment) ? null : new Date(moment).toISOString().replace('.000Z', 'Z');
}

function ofParts(date: string, time: string | undefined, zone: string | undefined): string | null {
  const offset = zone?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const moment = `${date}T${time?.length === 5 ? `${time}:00` : time}${offset}`;
  if (time && offset && dated.safeParse(moment).success) return moment;
  return dated.safeParse(date).success ? date : null;
}
