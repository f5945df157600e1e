import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellsPlace } from './coordinates.ts';

const lisbon = { latitude: 38.7223, longitude: -9.1393 };

const right = [
  '38.7223, -9.1393',
  'Location: 38.722300,-9.139300',
  '38,7223; \u22129,1393',
  '38.7223° N, 9.1393° W',
  '38.7223 N 9.1393 W',
  'N 38.7223, W 9.1393',
  '38.7223 degrees north and 9.1393 degrees west',
  'Latitude: 38.7223, Longitude: -9.1393',
  'Longitude -9.1393, latitude 38.7223',
  'lat=38.7223 lng=-9.1393',
  `38°43'20.28"N 9°8'21.48"W`,
  '38° 43′ 20″ N, 9° 8′ 21″ W',
  'https://maps.example/?q=38.7223,-9.1393&z=17',
  'Message 3 of 4: 38.7223, -9.1393',
];

const wrong = [
  ['the other hemisphere', '38.7223, 9.1393'],
  ['the other hemisphere by its letter', '38.7223° N, 9.1393° E'],
  ['both turned round', '-38.7223, 9.1393'],
  ['south', '38.7223° S, 9.1393° W'],
  ['a minus and a letter that say the same twice', '38.7223° N, -9.1393° W'],
  ['no decimal points', '387223, -91393'],
  ['a decimal point elsewhere', '3.87223, -91.393'],
  ['rounded to a hundred metres', '38.722, -9.139'],
  ['cut to whole degrees', '38, -9'],
  ['the longitude first, without a word of it', '-9.1393, 38.7223'],
  ['names changed over', 'Latitude: -9.1393, Longitude: 38.7223'],
  ['one of the two', '38.7223'],
  ['longer numbers around it', '138.7223, -9.13934711'],
  ['nothing', 'Location'],
] as const;

describe('a place in a text', () => {
  for (const text of right) {
    it(`is told by ${text}`, () => assert.ok(tellsPlace(text, lisbon)));
  }

  for (const [why, text] of wrong) {
    it(`is not told by ${why}: ${text}`, () => assert.ok(!tellsPlace(text, lisbon)));
  }

  it('is told in the south and in the east as well', () => {
    const sydney = { latitude: -33.8688, longitude: 151.2093 };
    for (const text of ['-33.8688, 151.2093', '33.8688° S, 151.2093° E', '33.8688 S / 151.2093']) {
      assert.ok(tellsPlace(text, sydney), text);
    }
    assert.ok(!tellsPlace('33.8688, 151.2093', sydney));
  });
});
