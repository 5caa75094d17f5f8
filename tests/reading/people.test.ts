import { describe, expect, test } from 'vitest';
import { readText } from './heard.ts';

const people = (text: string) =>
  readText(text).people.map(({ kind, name, aliases, role }) => ({
    kind,
    name,
    aliases: [...aliases],
    role: role && text.slice(role.start, role.end),
  }));

const named = (text: string, name: string) => people(text).find((person) => person.name === name);

describe('people', () => {
  test('a surname is an alias of the full name', () => {
    const text = 'Marta Veldkamp opened the lock. Veldkamp said it was safe. Ms. Veldkamp left at noon.';
    expect(people(text)).toEqual([
      { kind: 'person', name: 'Marta Veldkamp', aliases: ['Veldkamp'], role: null },
    ]);
  });

  test('titles and honorifics are no part of a name', () => {
    const text = 'President Olga Brandt met Sen. Paul Rees and Dr. Mei Tan. Mr. Rees smiled.';
    expect(people(text).map(({ name }) => name)).toEqual(['Olga Brandt', 'Paul Rees', 'Mei Tan']);
  });

  test('a name is cut out of a long run of capitals', () => {
    const text =
      'United Provinces Special Envoy to the Middle West Steve Hallam spoke first. Hallam left early.';
    expect(named(text, 'Steve Hallam')).toMatchObject({
      aliases: ['Hallam'],
      role: 'United Provinces Special Envoy to the Middle West',
    });
  });

  test.each([
    [
      'before the name',
      'The note came from principal deputy spokesperson Tania Rook on Monday.',
      'Tania Rook',
      'principal deputy spokesperson',
    ],
    [
      'after the name',
      'Ian Moss, a spokesman for the port, denied it.',
      'Ian Moss',
      'a spokesman for the port',
    ],
    ['after name and age', 'Ida Berg, 71, a retired teacher, disagreed.', 'Ida Berg', 'a retired teacher'],
    [
      'across a comma',
      'The finance minister, Idris Obote, told reporters so.',
      'Idris Obote',
      'finance minister',
    ],
    [
      'across a comma and an honorific',
      'The county’s fire chief, Dame Ada Lund, was there.',
      'Ada Lund',
      'fire chief',
    ],
    ['of one short word', 'Mayor Ada Lund was there.', 'Ada Lund', 'Mayor'],
  ])('a role %s', (_place, text, name, role) => {
    expect(named(text, name)?.role).toBe(role);
  });

  test('a role that stands for its bearer is an alias', () => {
    const text =
      'Special trade envoy Rune Dahl flew in on Monday. Two days later, as the trade envoy made clear, nothing was signed.';
    expect(named(text, 'Rune Dahl')?.aliases).toContain('the trade envoy');
  });

  test('a role that two bear is nobody’s alias', () => {
    const text =
      'Deputy mayor Rune Dahl and deputy mayor Ola Finn met. In the evening the deputy mayor flew out again.';
    expect(people(text).flatMap(({ aliases }) => aliases)).not.toContain('the deputy mayor');
  });

  test('two of one surname are two', () => {
    const text = 'Bill Hartog and Helen Hartog arrived. Mr. Hartog drove. Mrs. Hartog read the map.';
    expect(people(text).map(({ name }) => name)).toEqual(['Bill Hartog', 'Helen Hartog']);
    const [bill, helen] = readText(text).people;
    expect(bill?.mentions).toHaveLength(2);
    expect(helen?.mentions).toHaveLength(2);
  });

  test('initials, particles and hyphens belong to the name', () => {
    const text = 'Edgar G. Monray, Rosa de la Cruz and Jean-Luc Petit signed. Monray paid.';
    expect(people(text).map(({ name }) => name)).toEqual([
      'Edgar G. Monray',
      'Rosa de la Cruz',
      'Jean-Luc Petit',
    ]);
  });

  test('organisations are told from people', () => {
    const text = 'The Harbour Workers Union and Norsk Vind said so. Anna Norsk agreed.';
    expect(named(text, 'Harbour Workers Union')?.kind).toBe('organisation');
    expect(named(text, 'Anna Norsk')?.kind).toBe('person');
  });

  test('places, days and peoples are not listed', () => {
    const text = 'On Tuesday the Danish delegation left Lisbon for Eastern Europe. It rained in New Haven.';
    expect(people(text)).toEqual([]);
  });

  test('credits are not read', () => {
    expect(people('The lock reopened.\n\nThe Herald’s Ruth Amsel contributed to this report.')).toEqual([]);
  });

  test('a reading never tells a gender', () => {
    const [person] = readText('Mrs. Ada Lund said she was pleased.').people;
    expect(Object.keys(person ?? {}).sort()).toEqual(['aliases', 'id', 'kind', 'mentions', 'name', 'role']);
  });
});
