import { moneyAt } from './currencies.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import type { Unit } from './unit.ts';

const measures = new Map<string, [string, number]>();
for (const entry of (
  'year: year years yr yrs; month: month months; week: week weeks; day: day days; hour: hour hours hr hrs; ' +
  'minute: minute minutes min mins; second: second seconds sec secs; night: nights; millisecond: milliseconds ms; ' +
  'mile: mile miles mi; kilometre: kilometre kilometres kilometer kilometers km kms; metre: metre metres meter meters; ' +
  'centimetre: centimetre centimetres centimeter centimeters cm; millimetre: millimetre millimetres millimeter millimeters mm; ' +
  'micrometre: μm µm micron microns micrometre micrometres micrometers; nanometre: nanometre nanometres nanometer nanometers nm; foot: foot feet ft; ' +
  'inch: inch inches; yard: yard yards yd; light-year: lightyears; acre: acre acres; hectare: hectare hectares ha; ' +
  'kilogram: kilogram kilograms kilo kilos kg kgs kilogrammes; gram: gram grams gramme grammes; milligram: milligram milligrams mg; microgram: microgram micrograms µg μg mcg; ' +
  'tonne: tonne tonnes; ton: ton tons; pound: pound pounds lb lbs; ounce: ounce ounces oz; stone: stone; ' +
  'litre: litre litres liter liters; millilitre: millilitre millilitres milliliter milliliters ml; ' +
  'gallon: gallon gallons gal gals; pint: pint pints; quart: quart quarts; barrel: barrel barrels; cup: cup cups; ' +
  'teaspoon: teaspoon teaspoons tsp; tablespoon: tablespoon tablespoons tbsp; bushel: bushel bushels; ' +
  'degree: degree degrees ° º deg; celsius: ℃ celsius centigrade celcius; fahrenheit: ℉ fahrenheit; ' +
  'mile-per-hour: mph m.p.h. mi/h; kilometre-per-hour: kph kmh km/h; knot: knots; watt: watt watts; kilowatt: kw kilowatt kilowatts; megawatt: mw megawatt megawatts; ' +
  'gigawatt: gw gigawatt gigawatts; kilowatt-hour: kwh; megawatt-hour: mwh; gigawatt-hour: gwh; volt: volt volts; amp: amp amps; ' +
  'milliampere-hour: mah; horsepower: horsepower hp bhp; newton-metre: nm; hertz: hz hertz; kilohertz: khz; megahertz: mhz; gigahertz: ghz; decibel: decibel decibels db; ' +
  'byte: byte bytes; kilobyte: kilobyte kilobytes kb; megabyte: megabyte megabytes mb; gigabyte: gigabyte gigabytes gb; terabyte: terabyte terabytes tb; ' +
  'calorie: calorie calories kcal; joule: joule joules; sievert: sievert sieverts msv; magnitude-unit: richter; ' +
  'parts-per-million: ppm; parts-per-billion: ppb; pascal: pascals; hectopascal: hpa; millibar: mb millibars; bar: bars; carat: carat carats; ' +
  'page: page pages; storey: storey storeys; tev: tev; gev: gev; mev: mev; gigahertz: ghz'
).split('; ')) {
  const [unit = '', words = ''] = entry.split(': ');
  for (const word of words.split(' ')) measures.set(word, [unit, 1]);
}
for (const word of ['decade', 'decades']) measures.set(word, ['year', 10]);
for (const word of ['century', 'centuries']) measures.set(word, ['year', 100]);
for (const word of ['fortnight', 'fortnights']) measures.set(word, ['week', 2]);

/** Words that count things as often as they measure: a measure only behind a hyphen ("a 30-page report"). */
const onlyHyphened = new Set(['page', 'storey', 'night', 'stone', 'bar', 'cup', 'second', 'foot', 'yard']);
const measuredPlurals = new Set(['second', 'foot', 'yard', 'cup']);
/** Single letters, glued to their digits. */
const glued = new Map([
  ['m', 'metre'],
  ['g', 'gram'],
  ['l', 'litre'],
  ['s', 'second'],
  ['h', 'hour'],
  ['w', 'watt'],
  ['v', 'volt'],
  ['b', 'byte'],
  ['t', 'tonne'],
  ['c', 'celsius'],
  ['f', 'fahrenheit'],
]);
const powersOfLength = new Set(['metre', 'kilometre', 'centimetre', 'mile', 'foot', 'inch', 'yard']);
export const durations = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'night']);

export const isMeasureWord = (word: string): boolean => measures.has(word);

/** The unit that starts at lexeme `at`, right after a number that ends there. `whole` where the number is written out in full. */
export function unitAt(
  lexemes: readonly Lexeme[],
  at: number,
  number: { readonly value: number; readonly magnitude: number; readonly digits: boolean },
): Unit | null {
  const hyphened = isDash(lexemes[at]) && lexemes[at]?.glued === true && lexemes[at + 1]?.glued === true;
  const i = hyphened ? at + 1 : at;
  const word = lexemes[i];
  if (!word || word.masked) return null;
  return (
    percentAt(lexemes, i, hyphened) ??
    ageAt(lexemes, i, hyphened) ??
    moneyAt(lexemes, i, hyphened, number) ??
    measureAt(lexemes, i, hyphened, number)
  );
}

function percentAt(lexemes: readonly Lexeme[], i: number, hyphened: boolean): Unit | null {
  const word = lexemes[i] as Lexeme;
  const next = lexemes[i + 1]?.lower ?? '';
  const unit = (name: string, to: number): Unit => ({ kind: 'percent', unit: name, factor: 1, to });
  const point = (j: number) => /^points?$/.test(lexemes[j]?.lower ?? '');
  if (word.text === '%') return point(i + 1) ? unit('percentage-point', i + 2) : unit('percent', i + 1);
  if (/^(?:percent|pct|pc|percents)$/.test(word.lower)) {
    return point(i + 1) ? unit('percentage-point', i + 2) : unit('percent', i + 1);
  }
  if (word.lower === 'per' && next === 'cent') return unit('percent', i + 2);
  if (word.lower === 'percentage' && point(i + 1)) return unit('percentage-point', i + 2);
  if (word.lower === 'basis' && point(i + 1))
    return { ...unit('percentage-point', i + 2), factor: 1, unit: 'basis-point' };
  if (point(i) && isIndexPoint(lexemes, i)) return { kind: 'quantity', unit: 'point', factor: 1, to: i + 1 };
  if (point(i) && isPollPoint(lexemes, i, hyphened)) return unit('percentage-point', i + 1);
  return null;
}

const polling = new Set(
  'lead leads led leading advantage edge margin ahead behind swing deficit bump poll polls drop gap trails trailing'.split(
    ' ',
  ),
);

/** "the Dow rose 54 points": a stock index counts in points of its own. */
function isIndexPoint(lexemes: readonly Lexeme[], i: number): boolean {
  const around = lexemes.slice(Math.max(0, i - 16), i);
  return around.some(({ lower }) =>
    /^(?:index|dow|nasdaq|composite|ftse|nikkei|dax|cac|average|stocks?|exchange|sensex|kospi|s&p|futures|shares)$/.test(
      lower,
    ),
  );
}

/** "a ten-point lead", "up 3 points on": points of a poll, not of a game. */
function isPollPoint(lexemes: readonly Lexeme[], i: number, hyphened: boolean): boolean {
  const around = [lexemes[i + 1]?.lower ?? '', lexemes[i + 2]?.lower ?? ''];
  if (hyphened) return around.some((word) => polling.has(word));
  const before = [lexemes[i - 2]?.lower ?? '', lexemes[i - 3]?.lower ?? ''];
  return (
    around.some((word) => polling.has(word)) ||
    before.some((word) =>
      /^(?:up|down|by|rose|fell|gained|lost|dropped|climbed|slipped|lead|leads|led|trails)$/.test(word),
    )
  );
}

function ageAt(lexemes: readonly Lexeme[], i: number, hyphened: boolean): Unit | null {
  const word = lexemes[i]?.lower ?? '';
  const unit = /^years?$/.test(word)
    ? 'year'
    : /^months?$/.test(word)
      ? 'month'
      : /^weeks?$/.test(word)
        ? 'week'
        : /^days?$/.test(word)
          ? 'day'
          : null;
  if (!unit) return null;
  const age = (to: number): Unit => ({ kind: 'age', unit, factor: 1, to });
  const next = lexemes[i + 1];
  if (isDash(next) && next?.glued && /^olds?$/.test(lexemes[i + 2]?.lower ?? '')) return age(i + 3);
  if (/^olds?$/.test(next?.lower ?? '') && !(unit !== 'year' && !hyphened && false)) return age(i + 2);
  if (next?.lower === 'of' && lexemes[i + 2]?.lower === 'age') return age(i + 3);
  return null;
}

function measureAt(
  lexemes: readonly Lexeme[],
  i: number,
  hyphened: boolean,
  number: { readonly value: number; readonly digits: boolean },
): Unit | null {
  const word = lexemes[i] as Lexeme;
  const measure = (unit: string, to: number, factor = 1): Unit => ({ kind: 'quantity', unit, factor, to });
  if (/^(?:square|cubic|sq|cu)$/.test(word.lower)) {
    const dot = lexemes[i + 1]?.text === '.' ? 1 : 0;
    const base =
      measures.get(lexemes[i + 1 + dot]?.lower ?? '')?.[0] ??
      (lexemes[i + 1]?.lower === 'm' ? 'metre' : undefined);
    const prefix = word.lower.startsWith('sq') ? 'square' : 'cubic';
    if (base) return measure(`${prefix}-${base}`, i + 2 + dot);
    return null;
  }
  if (word.lower === 'nautical' || word.lower === 'light' || word.lower === 'metric') {
    const skip = isDash(lexemes[i + 1]) ? 2 : 1;
    const base = measures.get(lexemes[i + skip]?.lower ?? '')?.[0];
    if (base) return measure(`${word.lower}-${base}`, i + skip + 1);
  }
  if (word.text === '°' || word.text === 'º' || /^degrees?$/.test(word.lower)) return degreesAt(lexemes, i);
  if ((word.text === '″' || word.text === '′') && word.glued)
    return measure(word.text === '″' ? 'inch' : 'foot', i + 1);
  const single = word.glued && !hyphened && number.digits ? glued.get(word.lower) : undefined;
  if (single && !(single === 'byte' && word.text === 'B')) return squared(lexemes, measure(single, i + 1));
  const known = measures.get(word.lower);
  if (!known) return null;
  const [unit, factor] = known;
  if (onlyHyphened.has(unit) && !hyphened && !measuredPlurals.has(unit)) return null;
  if (unit === 'second' && word.lower === 'second' && !hyphened && number.value !== 1) return null;
  return perUnit(lexemes, squared(lexemes, measure(unit, i + 1, factor)));
}

function degreesAt(lexemes: readonly Lexeme[], i: number): Unit {
  const scale = lexemes[i + 1]?.lower ?? '';
  const unit = /^(?:c|celsius|celcius|centigrade)$/.test(scale)
    ? 'celsius'
    : /^(?:f|fahrenheit)$/.test(scale)
      ? 'fahrenheit'
      : null;
  return { kind: 'quantity', unit: unit ?? 'degree', factor: 1, to: unit ? i + 2 : i + 1 };
}

function squared(lexemes: readonly Lexeme[], unit: Unit): Unit {
  const next = lexemes[unit.to];
  if (!next?.glued || !powersOfLength.has(unit.unit)) return unit;
  if (/^[²2]$/.test(next.text)) return { ...unit, unit: `square-${unit.unit}`, to: unit.to + 1 };
  if (/^[³3]$/.test(next.text)) return { ...unit, unit: `cubic-${unit.unit}`, to: unit.to + 1 };
  return unit;
}

/** "50 miles per hour", "100km/h". */
function perUnit(lexemes: readonly Lexeme[], unit: Unit): Unit {
  const per = lexemes[unit.to];
  if (per?.lower !== 'per' && !(per?.text === '/' && per.glued)) return unit;
  const time = lexemes[unit.to + 1]?.lower ?? '';
  const of = measures.get(time)?.[0] ?? glued.get(time);
  if (!of || durations.has(unit.unit)) return unit;
  return { ...unit, unit: `${unit.unit}-per-${of}`, to: unit.to + 2 };
}
