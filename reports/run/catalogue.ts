import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Variants } from '../../steps/statement/index.ts';
import { BadInput } from './bad-input.ts';

/** The targets that come with the package, as `steps/assemblies/catalogue.ts` exports them. */
export interface Catalogue {
  /** Names of assemblies that can be a target as they are: `memory`, `nock`. */
  readonly assemblies: readonly string[];
  /** Target `faulty:<id>`: one clause broken on purpose; `story` says how in one sentence. */
  readonly faulty: readonly FaultyTwin[];
  /** Target `lawful:<id>`: something the documentation allows, and the readings it holds. */
  readonly lawful: readonly LawfulTwin[];
  /** Target `null:<id>`: no contact centre at all. */
  readonly nulls: readonly NullTarget[];
}

export interface FaultyTwin {
  readonly id: string;
  readonly clause: string;
  readonly story: string;
  /** Wrong on the screen only. */
  readonly needs?: 'screen';
}

export interface LawfulTwin {
  readonly id: string;
  readonly allows: string;
  readonly readings?: Readonly<Record<string, string>>;
  /** Where it does not work as documented, as a statement says it (`claims.variants`). */
  readonly variants?: Variants;
  /** Features that it has not. */
  readonly lacks?: readonly string[];
}

export interface NullTarget {
  readonly id: string;
  readonly story: string;
}

/**
 * Loads the catalogue of a package.
 * @throws BadInput when it does not load; `cause` is the original error.
 */
export async function loadCatalogue(root: string): Promise<Catalogue> {
  const path = join(root, 'steps/assemblies/catalogue.ts');
  try {
    const module = (await import(pathToFileURL(path).href)) as { catalogue: Catalogue };
    const { assemblies, faulty, lawful, nulls } = module.catalogue;
    return { assemblies, faulty, lawful, nulls };
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new BadInput(`The catalogue of targets does not load: ${why}`, { cause });
  }
}

/** The ids of the targets that are named `<kind>:<id>`, by kind. `http+faulty` are the faulty twins on the assembly `http`. */
export function idsByKind({
  assemblies,
  faulty,
  lawful,
  nulls,
}: Catalogue): ReadonlyMap<string, readonly string[]> {
  const plain = { faulty, lawful, null: nulls };
  const elsewhere = assemblies
    .filter((name) => name !== 'memory')
    .flatMap((name) => [[`${name}+faulty`, faulty] as const, [`${name}+lawful`, lawful] as const]);
  const kinds = [...Object.entries(plain), ...elsewhere];
  return new Map(kinds.map(([kind, all]) => [kind, all.map(({ id }) => id)]));
}

/** Whether a target is a faulty twin, on whatever assembly: one that must fail. */
export function isFaulty(target: string): boolean {
  return faultyId(target) !== undefined;
}

/** Whether the target's desks are on a screen, so that traces and pictures can be had. */
export function isOnScreen(target: string): boolean {
  return /^browser(?:\+|$)/u.test(target);
}

/** The clause that a faulty twin breaks; `undefined` for any other target. */
export function clauseBroken({ faulty }: Catalogue, target: string): string | undefined {
  const wanted = faultyId(target);
  return faulty.find(({ id }) => id === wanted)?.clause;
}

function faultyId(target: string): string | undefined {
  return /^(?:\w+\+)?faulty:(.+)$/u.exec(target)?.[1];
}

/** Every name that `--target` accepts. */
export function targetNames(catalogue: Catalogue): string[] {
  const kinds = [...idsByKind(catalogue)];
  return [
    ...catalogue.assemblies,
    ...kinds.flatMap(([kind, ids]) => ids.map((id) => `${kind}:${id}`)),
  ];
}

/** The features a target says it has not. */
export function featuresLacked({ lawful }: Catalogue, target: string): readonly string[] {
  return lawfulTwin(lawful, target)?.lacks ?? [];
}

/** The readings a target holds by clause id; a clause not named is read by its default. */
export function readingsOfTarget(
  { lawful }: Catalogue,
  target: string,
): Readonly<Record<string, string>> {
  return lawfulTwin(lawful, target)?.readings ?? {};
}

/** Where a target does not work as documented. */
export function variantsOfTarget({ lawful }: Catalogue, target: string): Variants {
  return lawfulTwin(lawful, target)?.variants ?? {};
}

function lawfulTwin(lawful: readonly LawfulTwin[], target: string): LawfulTwin | undefined {
  const wanted = /^(?:\w+\+)?lawful:(.+)$/u.exec(target)?.[1];
  return lawful.find(({ id }) => id === wanted);
}
