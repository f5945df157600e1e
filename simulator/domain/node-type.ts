import { readFields, select } from './fields.ts';
import { Refusal } from './refusal.ts';

/** A kind of object of the Graph, and the fields that can be asked of it. */
export interface NodeType<T> {
  /** As the platform calls it in messages. */
  readonly name: string;
  /** What is told when nobody says which. `id` is always told. */
  readonly defaults: string;
  /** A map, since callers choose the names. A field that is `undefined` is left out. */
  readonly fields: ReadonlyMap<string, (node: T) => unknown>;
  /** Fields that the real platform has and this one does not. */
  readonly notPlayed?: readonly string[];
}

/** The answer to a GET of an object: its fields as asked for, comma separated and nested, and its id. */
export function describe<T>(
  node: T & { readonly id: string },
  type: NodeType<T>,
  fields?: string,
): Record<string, unknown> {
  return { ...describePart(node, type, fields), id: node.id };
}

/** The same of a thing that has no id of its own. */
export function describePart<T>(
  node: T,
  type: NodeType<T>,
  fields = type.defaults,
): Record<string, unknown> {
  const answer = new Map<string, unknown>();
  for (const { name, inner } of readFields(fields)) {
    const value = fieldOf(type, name)(node);
    if (value !== undefined) answer.set(name, select(value, inner));
  }
  return Object.fromEntries(answer);
}

function fieldOf<T>(type: NodeType<T>, name: string): (node: T) => unknown {
  const field = type.fields.get(name);
  if (field !== undefined) return field;
  throw new Refusal(100, {
    message: `(#100) Tried accessing nonexisting field (${name.slice(0, 64)}) on node type (${type.name})`,
    ...(type.notPlayed?.includes(name) === true && {
      unexpected: `this simulator does not play the field ${name} of ${type.name}`,
    }),
  });
}
