import { type Span, span } from '../../text/span.ts';

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const month = `(?<![\\p{L}])${months}(?![\\p{L}])\\.?`;
const ordinal = '(?:st|nd|rd|th)';
const day = `[0-3]?\\d${ordinal}?`;
const dash = '[-\\u2010-\\u2015\\u2212]';
const gap = '[\\s\\u00a0]';
const year = '(?:1[5-9]|20)\\d\\d';
const join = `(?:${gap}*(?:${dash}|,|to|and|through|until|or|&)${gap}*)`;
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\\.?';
const clockTail = `(?:[ap]\\.?m\\b\\.?|o['’]?${gap}?clock|hours?${gap}(?:GMT|UTC|local)|GMT|UTC|E[SD]?T\\b|P[SD]?T\\b|BST|CET|IST)`;

/** Dates, clock times and decades with their numbers, as regular expressions over one paragraph. */
const patterns = [
  // Sept. 16-19, 2016 · September 30th · May 3 and 4 · Jan. 2012
  `${month}${gap}*(?:the${gap}+)?(?:${day}(?![\\d,]*\\d|${gap}*(?:percent|per${gap}cent|%))(?:${join}(?:${month}${gap}*)?${day}(?![\\d.]|,\\d|${gap}*(?:percent|%|million|people)))*(?:,?${gap}*(?:in${gap}+)?${year})?|,?${gap}*(?:of${gap}+)?['’]?(?:${year}|\\d\\d\\b(?=['’]|$)))`,
  // 7 July 2016 · the 15th of February · 14april
  `(?<![\\d.,$£€])(?:the${gap}+)?(?:${day}${join})?${day}${gap}*(?:of${gap}+)?${month}(?![\\p{L}])(?:,?${gap}*${year})?`,
  `(?<!\\d)${year}[-/.][01]?\\d[-/.][0-3]?\\d(?:T[\\d:.]+Z?)?(?!\\d)`,
  `(?<![\\d.,/])[0-3]?\\d([-/.])[0-3]?\\d\\1(?:\\d{4}|\\d\\d)(?![\\d/])`,
  `(?<![\\d.,/$])9/11(?![\\d/])|(?<![\\d/])24/7(?![\\d/])|(?<![\\d/])7/7(?![\\d/])`,
  // 9 p.m. · 9-10 a.m. · 11:30 · 8.10 pm · 0730 GMT
  `(?<![\\d.,$£€])\\d{1,2}(?:[:.]\\d\\d)?(?:${gap}?(?:${dash}|to|and|or)${gap}?\\d{1,2}(?:[:.]\\d\\d)?)?${gap}?${clockTail}`,
  `(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?![\\d:])`,
  `(?<![\\d.,])\\d{4}${gap}?(?:GMT|UTC|hours${gap}(?:GMT|local))`,
  // the 1970s · the 1980’s · the ’90s · early 20s (of a century)
  `(?<![\\d.,$£€])${year.replace('\\d\\d)', '\\d\\d)')}['’]?s(?![\\p{L}])`,
  `(?<![\\p{L}\\d.,$£€])['’]?\\d0['’]?s(?![\\p{L}])`,
  `(?<![\\p{L}\\d])['’]\\d\\d(?![\\p{L}\\d])`,
  // FY2019 · Q3 2019 · 3Q · 2015-16 · 2019/20
  `(?<![\\p{L}\\d])(?:FY|CY|Q[1-4]|[1-4]Q|H[12])${gap}*['’]?(?:${year}|\\d\\d)?(?![\\d\\p{L}])`,
  `(?<![\\d.,$£€])${year}(?:${dash}|/)(?:${year}|\\d\\d)(?![\\d.]|${gap}*(?:percent|%))`,
  `(?<![\\p{L}])${weekday}(?:,?${gap}+(?:the${gap}+)?\\d{1,2}(?:${ordinal})?(?![\\d:.,]*\\d|${gap}*(?:percent|%|people|\\p{Ll}+s\\b)))`,
  // centuries and quarters
  `\\b\\d{1,2}${ordinal}(?:${gap}|-)centur(?:y|ies)`,
  `(?:fiscal|calendar|tax|financial)${gap}+(?:year${gap}+)?${year}`,
];

const dates = new RegExp(patterns.join('|'), 'giu');

/** Whether a cheap look finds anything that could be a date. */
const hint = /\d/;

/** The spans of dates and clock times in `part`, offsets moved by `offset`. */
export function datesOf(part: string, offset: number): Span[] {
  if (!hint.test(part)) return [];
  const found: Span[] = [];
  for (const match of part.matchAll(dates)) {
    found.push(span(offset + match.index, offset + match.index + match[0].length));
  }
  return found;
}
