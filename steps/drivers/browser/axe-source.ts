import { createRequire } from 'node:module';

/** axe as a script for the page: the very one that `@axe-core/playwright` brings along. */
export function axeSource(): string {
  const here = createRequire(import.meta.url);
  const beside = createRequire(here.resolve('@axe-core/playwright'));
  return (beside('axe-core') as { readonly source: string }).source;
}
