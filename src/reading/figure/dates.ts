import { type Span, span } from '../../text/span.ts';

const dash = '[-\\u2010-\\u2015\\u2212]';
const gap = '[\\s\\u00a0]';
const year = '(?:1[5-9]|20)\\d\\d';
const ordinal = '(?:st|nd|rd|th)';
const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const month = `(?<![\\p{L}])${months}(?![\\p{L}])\\.?`;
const weekday =
  '(?<![\\p{L}])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\\.?(?![\\p{L}])';
const day = `[0-3]?\\d${ordinal}?`;
const join = `(?:${gap}*(?:${dash}|,|to|and|through|until|or|&)${gap}*(?:the${gap}+)?)`;
/** What behind a number says that it is counted after all. */
const counted = `${gap}*(?:percent|per${gap}cent|%|million|billion|people)`;
const noCount = `(?!\\d|[.,]\\d|${counted})`;
const clock = '\\d{1,2}(?:[:.h]\\d\\d)?';
const clockTail = `(?:[ap]\\.?m\\b\\.?|o['’]?${gap}?clock|hours?${gap}(?:GMT|UTC|local)|GMT|UTC|E[SD]?T\\b|P[SD]?T\\b|BST|CET|IST)`;
const word =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)';
const words = `${word}(?:(?:${gap}|-)(?:and${gap})?${word})*`;
const spelt =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\\p{L}+teenth|tenth|eleventh|twelfth|twentieth|thirtieth)';

/** Dates, clock times and decades with their numbers, as regular expressions over one paragraph. */
const patterns = [
  // Sept. 16-19, 2016 · September 30th · May 3 and 4 · Jan. 2012 · Oct/2
  `${month}(?:${gap}*|[-/])(?:the${gap}+)?${day}${noCount}(?:${join}(?:${month}${gap}*)?${day}${noCount}(?!${gap}\\p{Ll}+s\\b))*(?:[-/]?,?${gap}*(?:(?:in|of)${gap}+)?['’]?${year})?`,
  `${month},?${gap}*(?:of${gap}+)?['’]?(?:${year}|(?<=['’])\\d\\d\\b)`,
  // March eighteenth · January twenty-five, nineteen eighty-six
  `${month}${gap}+(?:the${gap}+)?(?:(?:twenty|thirty)(?:${gap}|-))?${spelt}(?:${gap}(?:${words}|\\d{1,4}))?`,
  `${month}${gap}+${words}(?!${gap}\\p{Ll}+s\\b)`,
  // 7 July 2016 · the 15th of February · 14april · 05-Aug-2016 · from the 13 to the 15 of July
  `(?<![\\d.,$£€])(?:the${gap}+)?(?:${day}${join})*${day}(?:${gap}*|-)(?:of${gap}+)?${month}(?![\\p{L}])(?:,?(?:${gap}|-)*(?:of${gap}+)?(?:${year}|\\d\\d(?!\\d)|${words}))?`,
  `(?<!\\d)${year}[-/.](?:[01]?\\d|${months})[-/.][0-3]?\\d(?:T[\\d:.]+Z?)?(?!\\d)`,
  `(?<![\\d.,/])[0-3]?\\d([-/.])[0-3]?\\d\\1(?:\\d{4}|\\d\\d)(?![\\d/])`,
  `(?<![\\d/.])\\d{1,2}/\\d{1,2}${dash}\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?`,
  // on 2/15 · 11/20 (but 1/2, 3/8 and 7/10 are fractions)
  `(?<=\\b(?:on|next|by|until|before|since|from)${gap})[0-3]?\\d/[0-3]?\\d(?![\\d/])(?:/\\d{2,4})?`,
  `(?<![\\d.,/$])(?:0?[1-9]|1[0-2])/(?:0[1-9]|1[1-57-9]|2\\d|3[01])(?![\\d/]|${gap}*(?:inch|of))`,
  `(?<![\\d.,/$])(?:1[3-9]|2\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\d/])`,
  `(?<![\\d.,/$])9/11(?![\\d/])|(?<![\\d/])24/7(?![\\d/])|(?<![\\d/])7/7(?![\\d/])`,
  // 9 p.m. · 9-10 a.m. · 11:30 · 8.10 pm · between 7 and 9:30 · 16h00 · 0730 GMT
  `(?<![\\d.,$£€])${clock}(?:${gap}?(?:${dash}|to|and|or|until)${gap}?${clock})?${gap}?${clockTail}(?:${gap}(?:until|to)${gap}\\d{1,2}(?![\\d.,%]|${gap}\\p{Ll}))?`,
  `(?:(?<![\\d:.,])\\d{1,2}${gap}?(?:${dash}|to|and)${gap}?)?(?<![\\d:])\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?![\\d:])`,
  `(?<![\\d.,])(?:[01]\\d|2[0-3])[0-5]\\d${dash}(?:[01]\\d|2[0-3])[0-5]\\d(?=${gap}(?:on|GMT|hours)|[?.!]|$)`,
  `(?<![\\d.,])\\d{4}${gap}?(?:GMT|UTC|hours${gap}(?:GMT|local))`,
  `(?<![\\d.,$£€])(?:[01]?\\d|2[0-3])h(?:[0-5]\\d)?(?:${dash}(?:[01]?\\d|2[0-3])h(?:[0-5]\\d)?)?(?![\\p{L}\\d])`,
  `(?<![\\d.,/])\\d/\\d${gap}?h(?![\\p{L}])`,
  `\\bthe${gap}\\d{1,2}(?=${gap}(?:from|between)${gap}\\d{1,2}(?:${gap}?[ap]m|${gap}and${gap}\\d{1,2}${gap}?[ap]m))`,
  `\\b(?:\\d{1,2}|${words})${gap}(?:past|after|before)${gap}\\d{1,2}${gap}?[ap]\\.?m`,
  // Monday 12-4 · friday the 26th at 4 · Friday 7.6
  `${weekday},?${gap}+(?:(?:the|from|at)${gap}+)?\\d{1,2}(?:${ordinal}|[.:]\\d{1,2})?(?:${gap}?(?:${dash}|to|until)${gap}?\\d{1,2}|${gap}(?:at|around)${gap}\\d{1,2})?(?![\\d:.,]*\\d|${counted}|${gap}*\\p{Ll}+s\\b|${gap}+\\p{Ll}{3,})`,
  // the 1970s · the 1980’s · the ’90s
  `(?<![\\d.,$£€])${year}['’]?s(?![\\p{L}])`,
  `(?<![\\p{L}\\d.,$£€])['’]?\\d0['’]?s(?![\\p{L}])`,
  `(?<![\\p{L}\\d])['’]\\d\\d(?![\\p{L}\\d])`,
  // FY2019 · Q3 2019 · 3Q · 2015-16 · 2019/20 · 2015-3 · 12-2015
  `(?<![\\p{L}\\d])(?:FY|CY|Q[1-4]|[1-4]Q|H[12])${gap}*['’]?(?:${year}|\\d\\d)?(?![\\d\\p{L}])`,
  `(?<![\\d.,$£€])${year}(?:${dash}|/)(?:${year}|\\d\\d?)(?![\\d.,]*\\d|${counted}|${gap}?\\p{Ll}+s\\b)`,
  `(?<![\\d.,$£€-])(?:0?[1-9]|1[0-2])-${year}(?![\\d.,]*\\d|${counted}|${gap}\\p{Ll})`,
  `\\b\\d{1,2}${ordinal}(?:${gap}|-)centur(?:y|ies)`,
  `(?:fiscal|calendar|tax|financial)${gap}+(?:year${gap}+)?${year}`,
];

const dates = new RegExp(patterns.join('|'), 'giu');
const speltDates = new RegExp([patterns[2], patterns[3]].join('|'), 'giu');

/** The spans of dates and clock times in `part`, offsets moved by `offset`. */
export function datesOf(part: string, offset: number): Span[] {
  const found: Span[] = [];
  for (const match of part.matchAll(/\d/.test(part) ? dates : speltDates)) {
    found.push(span(offset + match.index, offset + match.index + match[0].length));
  }
  return found;
}
