/**
 * The only source of chance in the simulator: a small seeded generator (mulberry32). Equal seeds give equal
 * runs, and `fork` keeps one use of chance from disturbing another: a customer's name does not depend on how many
 * messages were sent before.
 */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Decimal digits that do not begin with 0, so that they also read as a number. */
  digits(length: number): string;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** An independent source with its own sequence, named after what it is for. */
  fork(label: string): Random;
}

/** Hexadecimal digits and bytes that one draw gives. */
const DRAW = { digits: 8, bytes: 4 };

/** Where they are put together, as long as the longest so far. */
let scratch = Buffer.alloc(64);

/** @param seed any finite number; both halves of a 53-bit seed count. */
export function createRandom(seed: number): Random {
  const origin = (Math.trunc(seed) ^ Math.trunc(seed / 2 ** 32)) >>> 0;
  let state = origin;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const repeat = (length: number, one: (index: number) => string | number): string => {
    let text = '';
    for (let index = 0; index < length; index += 1) text += String(one(index));
    return text;
  };
  return {
    below,
    hex(length) {
      const draws = Math.ceil(length / DRAW.digits);
      const size = draws * DRAW.bytes;
      if (scratch.byteLength < size) scratch = Buffer.alloc(size);
      for (let at = 0; at < size; at += DRAW.bytes) scratch.writeUInt32BE(below(2 ** 32), at);
      return scratch.toString('hex', 0, size).slice(0, length);
    },
    digits: (length) => repeat(length, (index) => (index === 0 ? 1 + below(9) : below(10))),
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    fork: (label) => createRandom(hash(label, origin)),
  };
}

/** FNV-1a, started from the parent's seed. */
function hash(text: string, start: number): number {
  let value = start ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The same as what `make` gives, which is asked for when it is first needed. */
export function lateRandom(make: () => Random): Random {
  let made: Random | undefined;
  const random = (): Random => (made ??= make());
  return {
    below: (limit) => random().below(limit),
    hex: (length) => random().hex(length),
    digits: (length) => random().digits(length),
    pick: (choices) => random().pick(choices),
    fork: (label) => random().fork(label),
  };
}
