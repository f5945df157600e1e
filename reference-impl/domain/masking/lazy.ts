import { createRequire } from 'node:module';

/** Loads a package on demand: most conversations hold nothing to mask, and importing all three costs 70 ms and more. */
export const loadPackage: (name: string) => unknown = createRequire(import.meta.url);

/** Computes a value at its first use and keeps it. */
export function lazy<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: make() }).value;
}
