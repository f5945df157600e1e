import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areInitialsOf } from './bubbles.ts';

const lawful: readonly (readonly [string, string])[] = [
  ['Bruno', 'B'],
  ['Bruno', 'BR'],
  ['Petra Novak', 'PN'],
  ['Petra Novak', 'P. N.'],
  ['Petra Novak', 'NP'],
  ['Juan Luis García Pérez', 'JP'],
  ['Juan Luis García Pérez', 'jlg'],
  ['Élodie Ångström', 'EA'],
  ['Élodie Ångström', 'ÉÅ'],
  ["Anne-Marie O'Neill", 'AO'],
  ['王小明', '王'],
  ['+14155550100', '00'],
];

const others: readonly (readonly [string, string])[] = [
  ['Bruno', ''],
  ['Bruno', 'BB'],
  ['Bruno', 'AA'],
  ['Bruno', '?'],
  ['Petra Novak', 'PE'],
  ['Petra Novak', 'PK'],
  ['Petra Novak', 'PPN'],
  ['Juan Luis García Pérez', 'JZ'],
];

for (const [name, initials] of lawful) {
  test(`"${initials}" can stand for ${name}`, () => {
    assert.equal(areInitialsOf(name, initials), true);
  });
}

for (const [name, initials] of others) {
  test(`"${initials}" cannot stand for ${name}`, () => {
    assert.equal(areInitialsOf(name, initials), false);
  });
}
