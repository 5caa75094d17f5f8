import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const year = '(?:1[5-9]\\d\\d|20\\d\\d)';
const unit =
  '(?:second|minute|hour|day|night|week|weekend|month|year|decade|centur(?:y|ie)|season|quarter)s?';
const few =
  '(?:\\d+(?:\\.\\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|many|a couple of)';
const clock =
  "\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\b\\.?|o'clock)(?: (?:[ecmp][sd]?t|gmt|bst|cet|utc)\\b)?";

const patterns = [
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?:(?:-| to )\\d{1,2})?(?:,? ${year})?`,
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ${year})?`,
  `(?:early |late |mid-?)?${month}(?: of)?,? ${year}`,
  `${clock}(?: on ${day})?`,
  `(?:last|next|this|early|late|earlier|later|the following|the previous|past|coming)(?: this| last| next)? (?:${day}|${month}|${unit}|morning|afternoon|evening|spring|summer|fall|autumn|winter)`,
  `${few} ${unit}(?: and ${few} ${unit})? (?:ago|later|earlier|before|after|from now)`,
  `${day}(?: (?:morning|afternoon|evening|night))?(?:,? ${month} \\d{1,2})?`,
  '(?:early |late |mid-)?(?:the )?(?:1[0-9]|20)\\d0s',
  '(?:yesterday|today|tomorrow|tonight|overnight)(?: (?:morning|afternoon|evening|night))?',
  `(?:early |late |mid-?)?(?:january|february|april|june|july|august|september|october|november|december)`,
  `(?<=(?:in|since|by|until|through|from|of|during|last|this|every|early|late|mid) )(?:march|may)(?! (?:be|have|not|also))`,
  `(?:spring|summer|fall|autumn|winter) (?:of )?${year}`,
  `${year}(?:-\\d\\d(?:\\d\\d)?)?(?![\\d,.]\\d)(?!%| percent)`,
  `(?:the )?(?:end|beginning|start|middle) of (?:the|this|next|last) ${unit}`,
  '(?:noon|midnight|dawn|dusk)',
  '(?:\\d{1,2}(?:st|nd|rd|th)|nineteenth|twentieth|twenty-first) century',
  "(?:christmas|thanksgiving|easter|halloween|ramadan|new year's (?:day|eve)|memorial day|labor day|election day|independence day)",
];
const anyTime = new RegExp(`(?<![a-z0-9$£€-])(?:${patterns.join('|')})(?![a-z0-9])`, 'g');

/** Dates, times and stretches of the calendar ("last week", "two years ago", "8:30 p.m.") in a part of a text. */
export function timesIn(text: string, { start, end }: Span): Span[] {
  return [...fold(text.slice(start, end)).matchAll(anyTime)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].trimEnd().length,
  }));
}
