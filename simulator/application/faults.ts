import { falls } from '../domain/chance.ts';
import { faultOf, type Fault, type FaultName, type FaultSetting } from '../domain/faults.ts';
import type { Random } from '../domain/random.ts';

/** The switches with which the platform is made to misbehave. */
export interface Faults {
  /** Switches a fault on, or sets it anew. Throws a sentence about a name or a setting that does not exist. */
  set(name: string, setting?: FaultSetting): void;
  clear(name: string): void;
  clearAll(): void;
  /** The faults that are on, by name. */
  on(): readonly Fault[];
  /** How often each has struck so far, on or off; those that never did are not named. */
  struck(): ReadonlyMap<string, number>;
}

/** What the parts of the platform see of the switches. */
export interface Striking {
  /**
   * Asks whether a fault strikes this time, and gives its setting when it does. Asking counts: it uses up one of its times,
   * and one draw of its own sequence. Of a status that the fault does not mean it may be asked in vain.
   */
  strikes(name: FaultName, about?: Occasion): Fault['setting'] | undefined;
}

export interface Occasion {
  readonly status?: string;
}

export function createFaults(random: Random): Faults & Striking {
  const faults = new Map<string, { fault: Fault; readonly random: Random }>();
  const struck = new Map<string, number>();
  return {
    set(name, setting) {
      faults.set(name, { fault: faultOf(name, setting), random: random.fork(name) });
    },
    clear(name) {
      faultOf(name);
      faults.delete(name);
    },
    clearAll() {
      faults.clear();
    },
    on: () => [...faults.values()].map(({ fault }) => fault),
    struck: () => new Map(struck),
    strikes(name, about) {
      const entry = faults.get(name);
      if (entry === undefined || !means(entry.fault, about)) return undefined;
      if (!hits(entry.fault.share, entry.random)) return undefined;
      const { fault } = entry;
      struck.set(name, (struck.get(name) ?? 0) + 1);
      if (fault.left === 1) faults.delete(name);
      else if (fault.left !== null) entry.fault = { ...fault, left: fault.left - 1 };
      return fault.setting;
    },
  };
}

function means({ setting: { statuses } }: Fault, { status }: Occasion = {}): boolean {
  return status === undefined || statuses === undefined || statuses.includes(status);
}

/** What always strikes draws nothing, so that it disturbs no sequence. */
function hits(share: number, random: Random): boolean {
  return share === 1 || falls(share, random);
}
