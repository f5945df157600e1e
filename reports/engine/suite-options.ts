import type { Envelope } from '@cucumber/messages';
import type { Statement, Variants } from '../../steps/statement/index.ts';
import type { SupportCode } from './support-code.ts';

/** Where a target does not work as documented, for scenarios to go along with. */
export interface Declared {
  readonly variants: Variants;
  /** The clauses that these variants break: their scenarios are run as if nothing had been declared. */
  readonly strictly: readonly string[];
}

/** What a run of the suite needs to know. Only `root`, `target` and `seed` have no default. */
export interface SuiteOptions {
  /** Folder of the package: features, steps and report paths are resolved against it. */
  readonly root: string;
  /** Handed to the World: `memory`, `nock`, `faulty:<id>`, `lawful:<id>`, `null:<id>`. */
  readonly target: string;
  /** Handed to the World: what describes a target that is not one of our own. */
  readonly statement?: Statement;
  /** Handed to the World: everything random in a scenario is drawn from it and the scenario. */
  readonly seed: number;
  /** Folders below `features/`. Default: `core`. */
  readonly profiles?: readonly string[];
  /** Clause ids to run; all when left out or empty. */
  readonly clauses?: readonly string[];
  /** `features/core/transfer.feature:95`, or with more lines behind it: only these, whatever the profiles say. */
  readonly scenarios?: readonly string[];
  /** Folder for traces of what happens on screens (`AssemblyOptions.traces`). */
  readonly traces?: string;
  /** Tags, without their `@`, of scenarios that are not run: what they are about has no object on this target. */
  readonly leftOut?: readonly string[];
  /** Features whose absence is probed as well. */
  readonly probes?: readonly string[];
  /** Handed to the World: folder into which the run is recorded (`AssemblyOptions.recording`). */
  readonly recording?: string;
  /** Handed to the World: the recording that answers in the target's place (`AssemblyOptions.replay`). */
  readonly replay?: string;
  /** Tag expression that leaves out the readings this target does not hold; empty for none. */
  readonly readings?: string;
  /** Handed to the World; left out where the target works as documented. */
  readonly declared?: Declared;
  /** Default: `defined`. */
  readonly order?: 'defined' | `random:${number}`;
  /** Report file (relative to `root` or absolute) -> cucumber formatter. Default: none, which is fastest. */
  readonly formats?: Readonly<Record<string, string>>;
  /** From `loadSupportCode`, to load the steps once and run many targets. Loaded when left out. */
  readonly support?: SupportCode;
  /** Globs of step code, in loading order. Default: `stepGlobs`. */
  readonly steps?: readonly string[];
  /** Milliseconds after which no more scenarios are begun. Default: ten minutes. */
  readonly budgetMs?: number;
  /** Milliseconds of the budget that were spent before this part of the run began. Default: 0. */
  readonly spentMs?: number;
  /** Called for each cucumber message while the suite runs. */
  readonly onMessage?: (envelope: Envelope) => void;
  /** Asked after each message; once it has given a reason, a fragment of a sentence, no more scenarios are begun. */
  readonly stopWhen?: (envelope: Envelope) => string | undefined;
  /** Once it is aborted no more scenarios are begun, and the one that runs ends with its step. */
  readonly interrupted?: AbortSignal;
}

/** What a run left behind, before it is judged. */
export interface SuiteRun {
  /** All cucumber messages, oldest first. */
  readonly messages: readonly Envelope[];
  /** Why the run as a whole cannot be trusted (a sentence): it crashed, or did not end when it was told to. */
  readonly problem?: string;
  /** The budget was spent (a sentence). What was not reached is `inconclusive`; whoever wants all of it judged has it not. */
  readonly outOfTime?: string;
  readonly support: SupportCode;
  /** Wall time. */
  readonly seconds: number;
}
