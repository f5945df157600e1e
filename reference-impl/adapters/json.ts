/** JSON of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object, or an empty one in place of anything else. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The objects of a list; none where there is no list. */
export function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text, or an empty one in place of anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
