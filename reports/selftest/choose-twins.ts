import { unknownName } from '../clauses/near.ts';
import type { Clause } from '../clauses/clause-types.ts';
import { BadInput } from '../run/bad-input.ts';
import { targetNames, type Catalogue, type FaultyTwin, type LawfulTwin } from '../run/catalogue.ts';

/** What of the catalogue a self-test judges. */
export interface Choice {
  readonly catalogue: Catalogue;
  /** Ids of the faulty twins that are wrong on the screen only, and so cannot be caught without one. */
  readonly leftOut: readonly string[];
}

/** What was asked for: some twins by id, a sample, or everything. */
export interface Wish {
  readonly only: readonly string[];
  readonly sample: boolean;
  /** Whether the assembly has a screen. */
  readonly onScreen: boolean;
}

/**
 * Chooses what is judged.
 * @throws BadInput for an id that does not exist, and for a twin that was asked for by name but needs a screen.
 */
export function chooseTwins(
  catalogue: Catalogue,
  clauses: ReadonlyMap<string, Clause>,
  { only, sample, onScreen }: Wish,
): Choice {
  const wanted = named(catalogue, only);
  // Of what was named nothing is left out: there, a sample only means to be judged by fewer clauses.
  const chosen = sample && only.length === 0 ? sampled(wanted, clauses) : wanted;
  const unseen = onScreen ? [] : chosen.faulty.filter(({ needs }) => needs === 'screen');
  const [first] = unseen;
  if (only.length > 0 && first) {
    throw new BadInput(`${first.id} is wrong on the screen only: judge it with --target browser.`);
  }
  const faulty = chosen.faulty.filter((twin) => !unseen.includes(twin));
  return { catalogue: { ...chosen, faulty }, leftOut: unseen.map(({ id }) => id) };
}

/** The part of the catalogue that was named, by id (`late-timer`) or target (`faulty:late-timer`); all where nothing was. */
function named(catalogue: Catalogue, wanted: readonly string[]): Catalogue {
  if (wanted.length === 0) return catalogue;
  const { faulty, lawful, nulls } = catalogue;
  const candidates = [...faulty, ...lawful, ...nulls].map(({ id }) => id);
  const known = new Set([...candidates, ...targetNames({ ...catalogue, assemblies: [] })]);
  const stranger = wanted.find((id) => !known.has(id));
  if (stranger !== undefined) {
    throw new BadInput(unknownName({ kind: 'twin or null target', wanted: stranger, candidates }));
  }
  const has = (kind: string) => (one: { readonly id: string }) =>
    wanted.includes(one.id) || wanted.includes(`${kind}:${one.id}`);
  return {
    ...catalogue,
    faulty: faulty.filter(has('faulty')),
    lawful: lawful.filter(has('lawful')),
    nulls: nulls.filter(has('null')),
  };
}

/** The first faulty twin of each flow, and the lawful ones that hold another reading of a clause: that clause is what they are judged by. */
function sampled(catalogue: Catalogue, clauses: ReadonlyMap<string, Clause>): Catalogue {
  const flows = new Set<string>();
  const isNew = ({ clause }: FaultyTwin) => {
    const flow = clauses.get(clause)?.flow ?? '';
    return !flows.has(flow) && flows.add(flow).size > 0;
  };
  const readsOtherwise = ({ readings = {} }: LawfulTwin) => Object.keys(readings).length > 0;
  return {
    ...catalogue,
    faulty: catalogue.faulty.filter(isNew),
    lawful: catalogue.lawful.filter(readsOtherwise),
    nulls: [],
  };
}
