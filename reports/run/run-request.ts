import { unknownName } from '../clauses/near.ts';
import { BadInput } from './bad-input.ts';
import { clauseBroken, targetNames } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { ShardNumber } from './choose-scenarios.ts';
import type { Statement } from '../../steps/statement/index.ts';
import { limitsOf } from './run-limits.ts';
import { clausesOf, profileOf } from './suite-source.ts';
import type { SuiteSource } from './suite-source.ts';
import { unknownTarget } from './unknown-target.ts';

/** What the user wrote after `deskproof run`. */
export interface RunFlags {
  readonly target: string;
  /** Left out: that of the twin's clause, of the first clause that was named, the first that a statement claims, or else `core`. */
  readonly profile?: string;
  /** Profiles that are judged one after the other with this one, so that nobody needs to be told of them. */
  readonly beside?: readonly string[];
  readonly clause: readonly string[];
  /** A whole number from 0, or `random`. Left out: 1, and another each time for a target that may know the customers of before. */
  readonly seed?: string;
  /** `defined`, `random` or `random:<n>`. */
  readonly order: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  /** Folder of the reports. */
  readonly out?: string;
  readonly debug?: boolean;
  /** `false`: failures on a screen are not run once more for a trace. */
  readonly trace?: boolean;
  /** `false`: a target that a statement describes is not examined before it is judged. */
  readonly doctor?: boolean;
  /** `2/4`. */
  readonly shard?: string;
  /** So many processes that each judge a part: a whole number from 1. */
  readonly workers?: string;
  /** Stop after so many scenarios that do not pass. */
  readonly bail?: string;
  /** Only what did not pass in the last report. */
  readonly onlyFailures?: boolean;
  /** Folder or file of that report. */
  readonly from?: string;
  /** Seconds for the whole run. */
  readonly budget?: string;
  /** File with the list of known failures. */
  readonly known?: string;
  /** Record what one of our own targets does; a target with a statement is recorded anyhow. */
  readonly record?: boolean;
}

/** The same, checked and understood. */
export interface RunRequest {
  readonly target: string;
  /** What describes the target, where it is not one of our own. */
  readonly statement?: Statement;
  readonly profile: string;
  readonly clauses: readonly string[];
  readonly seed: number;
  readonly order: 'defined' | `random:${number}`;
  readonly shard?: ShardNumber;
  readonly bail?: number;
  readonly budgetMs?: number;
}

/** Of all that `--seed` takes. */
export const largestSeed = 2 ** 31 - 1;

/**
 * Checks every name and number against what exists. `draw` gives a number in [0, 1) for `--seed random`.
 * @throws BadInput that says what there is instead.
 */
export function resolveRequest(
  source: SuiteSource,
  flags: RunFlags & Pick<RunRequest, 'statement'>,
  draw: () => number,
): RunRequest {
  const { statement } = flags;
  const target = statement ? flags.target : knownTarget(source.catalogue, flags.target);
  const profile = profileOf(source, flags.profile ?? likelyProfile(source, flags)).id;
  const seed = seedOf(flags, draw);
  return {
    profile,
    seed,
    target,
    ...(statement && { statement }),
    clauses: clauseIds(source, profile, flags.clause),
    order: orderOf(flags.order, seed),
    ...limitsOf(flags),
  };
}

function seedOf(
  { seed, shard, statement }: Pick<RunFlags, 'seed' | 'shard'> & Pick<RunRequest, 'statement'>,
  draw: () => number,
): number {
  const remembers = statement !== undefined && mayRemember(statement);
  if (remembers && seed === undefined && shard !== undefined) {
    throw new BadInput(
      'Every run of a contact centre that was there before has a seed of its own, and shards must have the same one: say it with --seed <n>.',
    );
  }
  const asked = seed ?? (remembers ? 'random' : '1');
  return asked === 'random' ? Math.floor(draw() * largestSeed) : numberOf('seed', asked);
}

/** A centre by the wall's clock, or one whose webhook is known before it is opened, was there before: messages with ids of then are old ones. */
function mayRemember({ clock, asset }: Statement): boolean {
  return clock.kind === 'wall' || asset.webhookUrl !== undefined;
}

function likelyProfile(
  { catalogue, clauses }: SuiteSource,
  { target, clause, statement }: RunFlags & Pick<RunRequest, 'statement'>,
): string {
  const [first = clauseBroken(catalogue, target) ?? ''] = clause;
  const claimed = statement?.claims.profiles[0] ?? 'core';
  return clauses.clauses.get(first.replace(/^@/, ''))?.profile ?? claimed;
}

function clauseIds(source: SuiteSource, profile: string, wanted: readonly string[]): string[] {
  const ids = clausesOf(source, profile).map(({ id }) => id);
  return wanted.map((id) => knownClause(id.replace(/^@/, ''), ids));
}

function knownClause(wanted: string, candidates: readonly string[]): string {
  if (candidates.includes(wanted)) return wanted;
  throw new BadInput(unknownName({ kind: 'clause', wanted, candidates }));
}

/**
 * A target by its name, as it was given.
 * @throws BadInput with the near matches when there is none.
 */
export function knownTarget(catalogue: Catalogue, wanted: string): string {
  if (targetNames(catalogue).includes(wanted)) return wanted;
  throw new BadInput(unknownTarget(catalogue, wanted));
}

function orderOf(order: string, seed: number): RunRequest['order'] {
  const [kind, number, ...more] = order.split(':');
  if (order === 'defined') return 'defined';
  if (kind !== 'random' || more.length > 0) {
    throw new BadInput(
      `The order ${order} is not known. It is defined, random or random:<number>.`,
    );
  }
  return `random:${number === undefined ? seed : numberOf('order', number)}`;
}

function numberOf(what: string, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= largestSeed) return number;
  const range = `a whole number from 0 to ${largestSeed}`;
  const also = what === 'seed' ? ', or random' : '';
  throw new BadInput(`The ${what} ${text} is not understood. It is ${range}${also}.`);
}
