import type { DeskView } from '../../ports/view.ts';
import type { Matcher } from '../problems.ts';
import { someMessageTells } from './attachments.ts';

/** A place on the earth in degrees: north and east are above 0, south and west below. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

type Axis = 'latitude' | 'longitude';

/** A number of degrees as it stands in a text, and what it says that it is. */
interface Degrees {
  readonly axis: Axis | null;
  readonly value: number;
}

const name = 'latitude|longitude|lat|long|lng|lon|north|south|east|west|[NSEW]';

/** 38.7223 · -9,1393 · 38.7223° N · 9.1393 degrees west · W 9.1393 · Longitude: -9.1393 · 38° 43' 20.3" N */
const written = new RegExp(
  [
    `(?:(?<![\\p{L}\\p{N}])(?<before>${name})\\.?[\\s:=]*)?`,
    '(?<![\\p{L}\\p{N}])(?<sign>[-+\u2212])?(?<whole>\\d{1,3}(?:[.,]\\d+)?)(?!\\d)',
    '(?:\\s*(?:[°º]|degrees?|deg))?',
    '(?:\\s*(?<minutes>\\d{1,2}(?:[.,]\\d+)?)\\s*[\'′’](?:\\s*(?<seconds>\\d{1,2}(?:[.,]\\d+)?)\\s*["″”])?)?',
    '(?:\\s*(?<after>north|south|east|west|[NSEW])(?![\\p{L}\\p{N}]))?',
  ].join(''),
  'giu',
);

/** Half a second of arc, some 15 m: what is written to four decimals or in whole seconds is exact enough. */
const tolerance = 1 / 7200;

/** WA-MED-05: a message of the customer's tells this place in degrees, in one of the ways in which people write them. */
export function placeCanBeRead(place: Coordinates): Matcher<DeskView> {
  const inWords = `the place at ${place.latitude}, ${place.longitude}`;
  return someMessageTells(inWords, (text) => tellsPlace(text, place));
}

/** Whether a text tells a place: in the right hemispheres, and the latitude first unless it says which is which. */
export function tellsPlace(text: string, place: Coordinates): boolean {
  const all = [...text.matchAll(written)].map(({ groups = {} }) => degreesOf(groups));
  const places = (axis: Axis) =>
    all.flatMap((each, index) => (isMeant(each, axis, place[axis]) ? [index] : []));
  const longitudes = places('longitude');
  return places('latitude').some((one) =>
    longitudes.some((other) => one < other || (one > other && all[other]?.axis === 'longitude')),
  );
}

function isMeant({ axis, value }: Degrees, wanted: Axis, degrees: number): boolean {
  return (axis === null || axis === wanted) && Math.abs(value - degrees) < tolerance;
}

function degreesOf(parts: Readonly<Record<string, string | undefined>>): Degrees {
  const { before = '', after = before, sign } = parts;
  const [whole, minutes, seconds] = [parts['whole'], parts['minutes'], parts['seconds']].map(
    number,
  );
  const size = (whole ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  const isBelow = (sign === '-' || sign === '\u2212') !== /^(?:s|w)/iu.test(after);
  return { axis: axisOf(after), value: isBelow ? -size : size };
}

function number(text = '0'): number {
  return Number(text.replace(',', '.'));
}

function axisOf(word: string): Axis | null {
  if (word === '') return null;
  return /^(?:lat|n|s)/iu.test(word) ? 'latitude' : 'longitude';
}
