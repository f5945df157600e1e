const dayMs = 24 * 60 * 60 * 1000;

const months = names(
  'january february march april may june july august september october november december',
);
const weekdays = names('sunday monday tuesday wednesday thursday friday saturday');
/** What may stand between the parts of a date. */
const fillers: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'of', 'the', 'at', 'on']);

/** A time of day with its zone; which it is does not matter here. */
const timeOfDay =
  /(?:(?<=\d)T|\b)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:Z|UTC|GMT)\b)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?/giu;

/** One way to read a text as a date; what the text does not say is left out. Months and weekdays from 0. */
interface Reading {
  readonly day?: string;
  readonly month?: number;
  readonly year?: string | undefined;
  readonly weekday?: number | undefined;
}

/** What a text consists of once the time of day is gone. */
interface Parts {
  readonly numbers: readonly string[];
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly today: boolean;
}

/**
 * Whether a text says that it is the day of `now` (ms since 1970): by the word today, or by a date in any usual form and order. A time
 * of day may follow. Some agents are ahead of UTC and some behind it, so the days before and after pass too.
 */
export function saysToday(text: string, now: number): boolean {
  const parts = partsOf(text);
  if (!parts) return false;
  const days = [now - dayMs, now, now + dayMs].map((ms) => new Date(ms));
  const bare = parts.numbers.length + parts.months.length === 0;
  const readings = bare && parts.today ? [{ weekday: parts.weekdays[0] }] : readingsOf(parts);
  return readings.some((reading) => days.some((day) => isOn(reading, day)));
}

/** `undefined` when there is a word that belongs to no date. */
function partsOf(text: string): Parts | undefined {
  const tokens =
    text
      .replace(timeOfDay, ' ')
      .toLowerCase()
      .match(/\d+|\p{L}+/gu) ?? [];
  const words = tokens.filter((token) => !/^\d/u.test(token) && !fillers.has(token));
  const known = (word: string) => word === 'today' || months.has(word) || weekdays.has(word);
  if (!words.every(known)) return undefined;
  return {
    numbers: tokens.filter((token) => /^\d/u.test(token)),
    months: words.flatMap((word) => months.get(word) ?? []),
    weekdays: words.flatMap((word) => weekdays.get(word) ?? []),
    today: words.includes('today'),
  };
}

function readingsOf(parts: Parts): Reading[] {
  const [weekday, ...moreWeekdays] = parts.weekdays;
  const [month, ...moreMonths] = parts.months;
  if (moreWeekdays.length > 0 || moreMonths.length > 0) return [];
  const orders = month === undefined ? inFigures(parts.numbers) : inWords(month, parts.numbers);
  return orders.map((reading) => ({ ...reading, weekday }));
}

/** A date of which more is known than the weekday. */
type Order = Required<Pick<Reading, 'day' | 'month'>> & Pick<Reading, 'year'>;

/** 24 November 2026, Nov 24, 2026 November 24. */
function inWords(month: number, numbers: readonly string[]): Order[] {
  const [first, second, ...more] = numbers;
  if (first === undefined || more.length > 0) return [];
  const dayFirst = { day: first, month, year: second };
  return second === undefined ? [dayFirst] : [dayFirst, { day: second, month, year: first }];
}

/** 24/11/2026, 11/24/2026, 2026-11-24, 24.11. and 11/24. */
function inFigures(numbers: readonly string[]): Order[] {
  const [first, second, third, ...more] = numbers;
  if (first === undefined || second === undefined || more.length > 0) return [];
  if (third !== undefined && first.length === 4) {
    return [{ day: third, month: Number(second) - 1, year: first }];
  }
  return [
    { day: first, month: Number(second) - 1, year: third },
    { day: second, month: Number(first) - 1, year: third },
  ];
}

/** What the reading says holds of this day, in UTC. */
function isOn({ day, month, year, weekday }: Reading, date: Date): boolean {
  return (
    (day === undefined || (day.length <= 2 && Number(day) === date.getUTCDate())) &&
    (month === undefined || month === date.getUTCMonth()) &&
    (year === undefined || isYear(year, date.getUTCFullYear())) &&
    (weekday === undefined || weekday === date.getUTCDay())
  );
}

/** All four figures, or the last two. */
function isYear(text: string, year: number): boolean {
  return text === String(year) || text === String(year).slice(2);
}

/** Position by name, whole or shortened to three letters or more. */
function names(list: string): ReadonlyMap<string, number> {
  const shortened = (name: string) =>
    Array.from({ length: name.length - 2 }, (_, more) => name.slice(0, 3 + more));
  return new Map(
    list.split(' ').flatMap((name, i) => shortened(name).map((each) => [each, i] as const)),
  );
}
