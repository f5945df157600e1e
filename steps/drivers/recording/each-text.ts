/** How the texts in a value are changed. */
export interface Changing {
  readonly change: (text: string, key: string) => unknown;
  /** The same for numbers; left out, they stay. */
  readonly number?: (value: number, key: string) => unknown;
  /** The same for names of fields; left out, they stay. */
  readonly name?: (name: string) => string;
  /** What is in these goes by their name, whatever its own is. */
  readonly lists: ReadonlySet<string>;
}

/** The same value with each text in it changed, by the name of the field it stands in; items of a list have that of the list. */
export function eachText(value: unknown, changing: Changing, key = ''): unknown {
  const { change, number, name: renamed, lists } = changing;
  if (typeof value === 'string') return change(value, key);
  if (typeof value === 'number') return number ? number(value, key) : value;
  if (Array.isArray(value)) return value.map((one) => eachText(one, changing, key));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    renamed ? renamed(name) : name,
    eachText(inner, changing, lists.has(key) ? key : name),
  ]);
  return Object.fromEntries(entries);
}
