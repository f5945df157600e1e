import { isObject } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** One name of a `fields` parameter, and what is asked for inside it. */
export interface Selection {
  readonly name: string;
  readonly inner: readonly Selection[];
}

/** Deeper is nobody's wish; it would only use up the stack. */
const DEPTH_LIMIT = 16;

/**
 * Reads `fields` (reference cloud-api 2.1, 2.7): names with commas between, each with inner names in braces, as deep as
 * wanted. What follows a name after a dot, `.limit(5)` or `.format(SVG)`, is read and counts for nothing.
 */
export function readFields(text: string): readonly Selection[] {
  if (text.trim() === '') return [];
  const reader = { text, at: 0 };
  const names = readNames(reader, 0);
  if (reader.at < text.length) throw syntaxError(reader, `Expected end of string instead of "}".`);
  return names;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readNames(reader: Reader, depth: number): readonly Selection[] {
  if (depth > DEPTH_LIMIT) throw syntaxError(reader, 'Nested too deep.');
  const names: Selection[] = [];
  do {
    names.push(readName(reader, depth));
  } while (next(reader, ','));
  return names;
}

const NAME = /\s*([^\s,{}().]+)(?:\.[^\s,{}().]+\([^(){}]*\))*\s*/y;

function readName(reader: Reader, depth: number): Selection {
  NAME.lastIndex = reader.at;
  const found = NAME.exec(reader.text);
  if (found === null) throw syntaxError(reader, 'Expected name.');
  reader.at = NAME.lastIndex;
  const name = found[1] ?? '';
  if (!next(reader, '{')) return { name, inner: [] };
  const inner = readNames(reader, depth + 1);
  if (!next(reader, '}')) throw syntaxError(reader, 'Expected "}" instead of end of string.');
  while (/\s/.test(reader.text.charAt(reader.at))) reader.at += 1;
  return { name, inner };
}

function next(reader: Reader, sign: string): boolean {
  const there = reader.text.charAt(reader.at) === sign;
  if (there) reader.at += 1;
  return there;
}

function syntaxError({ text, at }: Reader, problem: string): Refusal {
  const place = `at character ${String(at)}: ${text.slice(0, 128)}`;
  return new Refusal(2500, {
    message: `Syntax error "${problem.replaceAll('"', '\\"')}" ${place}`,
  });
}

/** Leaves of a value what was asked for; of a list, in each of its elements, and of a page, in each of its rows. */
export function select(value: unknown, wanted: readonly Selection[]): unknown {
  if (wanted.length === 0) return value;
  if (Array.isArray(value)) return value.map((element) => select(element, wanted));
  if (!isObject(value)) return value;
  if (Array.isArray(value['data'])) return { ...value, data: select(value['data'], wanted) };
  const kept = wanted.filter(({ name }) => Object.hasOwn(value, name));
  return Object.fromEntries(kept.map(({ name, inner }) => [name, select(value[name], inner)]));
}
