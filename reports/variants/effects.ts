import type { Variants } from '../../steps/statement/index.ts';
import type { Declared } from '../engine/suite-options.ts';
import type { MootClauses } from '../verdicts/moot.ts';
import { variantTable } from './table.ts';
import type { Variant, VariantName } from './variant.ts';

/** A variant that a target declares, and what it does to the clauses. */
export interface DeclaredVariant extends Variant {
  readonly name: VariantName;
  readonly value: string;
}

/** What a target declares that is not as documented, in the order of its statement. */
export function declaredVariants(variants: Variants): readonly DeclaredVariant[] {
  return (Object.keys(variants) as VariantName[]).flatMap((name) => {
    const value = variants[name] ?? '';
    const variant = variantTable[name].others[value];
    return variant ? [{ name, value, ...variant }] : [];
  });
}

/** The same from a report, which names them. */
export function declaredIn(
  reported: readonly { readonly name: string; readonly value: string }[],
): readonly DeclaredVariant[] {
  return declaredVariants(Object.fromEntries(reported.map(({ name, value }) => [name, value])));
}

/** The clauses that are broken by what is declared. */
export function brokenBy(declared: readonly DeclaredVariant[]): ReadonlySet<string> {
  return new Set(declared.flatMap(({ breaks }) => Object.keys(breaks)));
}

/** The clauses that have no object left. What another variant breaks is judged all the same. */
export function mootBy(declared: readonly DeclaredVariant[]): MootClauses {
  const broken = brokenBy(declared);
  const all = declared.flatMap(({ name, value, moot }) =>
    moot.flatMap(({ because, clauses }) => {
      const why = { except: `${name}: ${value}`, because: `variant ${name}: ${value} ${because}` };
      return clauses.map((id) => [id, why] as const);
    }),
  );
  return Object.fromEntries(all.filter(([id]) => !broken.has(id)).toReversed());
}

/**
 * The cucumber tag expression that leaves out the scenarios that need what the target has not, but for those of clauses that
 * are broken. Empty where nothing is declared.
 */
export function variantTagExpression(declared: readonly DeclaredVariant[]): string {
  const strictly = [...brokenBy(declared)].map((id) => ` or @${id}`).join('');
  return [...new Set(declared.flatMap(({ lacks }) => lacks))]
    .map((tag) => `(not @${tag}${strictly})`)
    .join(' and ');
}

/** What the World is told of it. */
export function toDeclared(declared: readonly DeclaredVariant[]): Declared {
  const variants = Object.fromEntries(declared.map(({ name, value }) => [name, value])) as Variants;
  return { variants, strictly: [...brokenBy(declared)] };
}
