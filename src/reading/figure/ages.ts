import { isCapitalised, type Lexeme } from './lexemes.ts';
import type { Numeral } from './numerals.ts';

type Lexemes = readonly Lexeme[];

const wordAt = (lexemes: Lexemes, i: number) => lexemes[i]?.lower ?? '';

/** Whether a number without a unit is someone's age: "aged 24", "Ana Ortiz, 42, said", "children under five". */
export function isAge(lexemes: Lexemes, numeral: Numeral): boolean {
  if (numeral.value > 120 || numeral.form === 'part' || numeral.form === 'vague') return false;
  return (
    isCalledAge(lexemes, numeral) ||
    isBoundOfAge(lexemes, numeral) ||
    isOpeningAge(lexemes, numeral) ||
    isBirthday(lexemes, numeral) ||
    isAgeOfName(lexemes, numeral)
  );
}

const called = /^(?:aged|ages|age)$/;

/** "aged 24", "aged between 19 and 27", "the age of 12". */
function isCalledAge(lexemes: Lexemes, { from }: Numeral): boolean {
  const before = wordAt(lexemes, from - 1);
  return called.test(before) || (/^(?:between|of)$/.test(before) && called.test(wordAt(lexemes, from - 2)));
}

/** "turned 30". */
function isBirthday(lexemes: Lexemes, { from, to, value }: Numeral): boolean {
  if (value < 1 || !/^(?:turned|turns|turning|turn)$/.test(wordAt(lexemes, from - 1))) return false;
  const after = lexemes[to];
  return !after || after.kind === 'mark' || /^(?:in|on|this|last|next|when|and)$/.test(after.lower);
}

/** "Ana Ortiz, 42, said", "Ana Ortiz (42)". */
function isAgeOfName(lexemes: Lexemes, { from, to, form, value }: Numeral): boolean {
  if (form !== 'digits' || !Number.isInteger(value) || value < 1) return false;
  const [given, surname, opens, closes] = [
    lexemes[from - 3],
    lexemes[from - 2],
    lexemes[from - 1],
    lexemes[to],
  ];
  const full =
    isCapitalised(surname) && surname?.pos === 'PROPN' && (isCapitalised(given) || given?.text === '.');
  const alone = from === 2 && isCapitalised(surname) && surname?.pos === 'PROPN' && value >= 5 && value < 100;
  if (!full && !alone) return false;
  if (opens?.text === '(') return closes?.text === ')';
  return opens?.text === ',' && /^[,.;]$/.test(closes?.text ?? '');
}

const persons =
  /^(?:children|patients|adults|people|men|women|boys|girls|those|anyone|everyone|kids|voters|residents|youths|infants|players|workers|drivers|someone|students|girl|boy|child|person)$/;

/** "patients over 65", "children under five". */
function isBoundOfAge(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (!/^(?:over|under|above|below)$/.test(lexemes[numeral.from - 1]?.lower ?? '')) return false;
  const next = lexemes[numeral.to];
  const ends = !next || next.kind === 'mark' || /^(?:ADP|AUX|VERB|CCONJ|PRON)$/.test(next.pos);
  return ends && persons.test(lexemes[numeral.from - 2]?.lower ?? '');
}

/** "At 35, Petra Lindqvist is …". */
function isOpeningAge(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const at = lexemes[numeral.from - 1];
  const named =
    /^(?:he|she)$/.test(lexemes[numeral.to + 1]?.lower ?? '') || lexemes[numeral.to + 1]?.pos === 'PROPN';
  return at?.text === 'At' && lexemes[numeral.to]?.text === ',' && named && numeral.value > 5;
}
