/** A place for a value that is replaced whole at each change. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
}

export function createCell<T>(first: T): Cell<T> {
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      value = next;
    },
  };
}
