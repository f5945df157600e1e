type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what was not found: in a view, a field that cannot be observed is not there. */
export function given<T extends object>(fields: T): Given<T> {
  const found = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found) as Given<T>;
}
