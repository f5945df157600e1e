import type { Administration } from './administration.ts';
import type { Clock } from './clock.ts';
import type { CustomerFile, Customers, SampleName } from './customer.ts';
import type { Desk } from './desk.ts';
import type { Platform } from './platform.ts';

/** A target, a driver, a simulator and a clock, wired together for one scenario. */
export interface Assembly {
  readonly clock: Clock;
  readonly customers: Customers;
  readonly administration: Administration;
  /** Files for customers and agents to send. */
  /** Others may be at work at the same desks: what is there of nobody in the scenario is not the target's fault. */
  readonly isShared?: boolean | undefined;
  readonly sampleFiles: Readonly<Record<SampleName, CustomerFile>>;
  readonly platform: Platform;
  /** Opens a window for an agent, by the name `administration.agents()` gives. Each call is a new window. */
  desk(agent: string): Promise<Desk>;
  /**
   * Gives what is under way time to arrive, for the `attempt`-th time (from 0). `true`: it is worth looking again; `false`: nothing
   * more will come by itself. On a virtual clock that is known at once, for idle is counted; a wall clock, or a desktop that asks for
   * news only now and then, has a limit, which hangs on what is waited for.
   */
  settle(attempt: number, until?: Awaited): Promise<boolean>;
  /** What went over the wire, oldest first, for evidence. */
  wire(): readonly WireEntry[];
  /** The same in full, for a recording; left out where nothing can cross a wire. Nothing of it is masked yet. */
  readonly traffic?: () => readonly Exchange[];
  /** How many requests have crossed the wire so far: which of `traffic` came before a moment. */
  readonly crossed?: () => number;
  /** What the simulator was asked that nobody should ask it. A scenario with any of these is not a pass. */
  unexpected(): readonly string[];
  /** What broke in the assembly itself. A scenario with any of these tells nothing about the target. */
  failures(): readonly string[];
  /** What each open desk looks like now, as PNG; left out where desks are not on a screen. */
  readonly pictures?: () => Promise<readonly Uint8Array[]>;
  /** Once it is closed: what of the scenario is still there on a target that lives on, a sentence each. */
  readonly leftOver?: () => readonly string[];
  close(): Promise<void>;
}

/** `sight`: something that has to show. `quiet` (the default): all that may still come, for what must not be there. */
export type Awaited = 'sight' | 'quiet';

export interface WireEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: string;
}

/** A request between the platform and the contact centre, and its answer. */
export interface Exchange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `webhook`: the platform asked the contact centre; `graph`: the other way round. */
  readonly direction: 'webhook' | 'graph';
  /** First line, then (for webhooks) the signature, then after an empty line the body. */
  readonly request: string;
  /** Body, or why there is none. */
  readonly response: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
}

/** What a scenario gives to its assembly. */
export interface AssemblyOptions {
  /** `memory`, `nock`, `faulty:<id>`, `lawful:<id>`, `null:<id>`. */
  readonly target: string;
  /** Drawn from hash(seed, scenario id): all ids, names and randomness of the scenario come from it. */
  readonly seed: number;
  /** Identifies the scenario; the same whatever the order. */
  readonly scenario: string;
  /** Folder for a trace of each screen, to be looked at step by step afterwards; left out, none is kept. They slow a run down by half. */
  readonly traces?: string;
  /** Folder into which the scenario is recorded; left out, it is not. */
  readonly recording?: string;
  /** Name of the recording that answers in the target's place. */
  readonly replay?: string;
}
