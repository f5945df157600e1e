import { createRequire } from 'node:module';

/** axe as a script for the page. */
export function axeSource(): string {
  const axe = createRequire(import.meta.url)('axe-core') as { readonly source: string };
  return axe.source;
}
