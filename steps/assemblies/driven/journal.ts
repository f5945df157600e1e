import { readPeople, removePeople, writePeople, type Person } from './journal-file.ts';

/** What a run that is gone may have left with agents whom this one has taken over. */
export interface Former {
  readonly agents: readonly string[];
  readonly customers: readonly Person[];
}

/**
 * Who the customers of this process are on one tenant, written down beside its leases: should it be killed, whoever takes its agents over
 * ends what it has left open. It goes when all that it is for was ended, or told to the user.
 */
export interface Journal {
  /** Writes a customer down; to be called before they write. Never throws. */
  note(customer: Person): void;
  /** Customers of runs before, that were interrupted: what is shown of them may be ended, as long as this process lives. */
  before(): readonly Person[];
  /** What is still to be ended of them; `undefined` where there is nothing. */
  former(): Former | undefined;
  /** From now on nothing is. */
  formerIsOver(): void;
  /** Something may be left open from now on, until it is said to be over: what was left is ended, or told. */
  begin(): () => void;
}

/** The side of it that leases see. */
export interface KeptJournal extends Journal {
  /** An agent was taken, for whom it stands in this file. */
  keepFor(agent: string, path: string): void;
  /** This process gives its agents back. */
  end(): void;
}

/** So many customers of one process are written down, the newest: those of scenarios that were tidied long ago are of no use. */
const most = 200;

/** So many of processes before it: several may be interrupted one after the other. */
const mostBefore = 3 * most;

/** Where a target does not live on, or nothing can be written, nobody is written down. */
export const NO_JOURNAL: Journal = {
  note: () => undefined,
  before: () => [],
  former: () => undefined,
  formerIsOver: () => undefined,
  begin: () => () => undefined,
};

export function createJournal(): KeptJournal {
  const paths: string[] = [];
  const waiting = new Set<string>();
  let before: readonly Person[] = [];
  let own: readonly Person[] = [];
  let open = 0;
  return {
    keepFor(agent, path) {
      paths.push(path);
      const found = readPeople(path);
      if (found.length === 0) return;
      waiting.add(agent);
      before = newest([...before, ...found], mostBefore);
    },
    note({ name, phone }) {
      // Who has no name is shown by number.
      const known = { name: name.trim() === '' ? phone : name, phone };
      own = newest([...own, known], most);
      for (const path of paths) writePeople(path, [...before, ...own]);
    },
    before: () => before,
    former: () => (waiting.size === 0 ? undefined : { agents: [...waiting], customers: before }),
    formerIsOver: () => waiting.clear(),
    begin() {
      let isOpen = true;
      open += 1;
      return () => {
        if (isOpen) open -= 1;
        isOpen = false;
      };
    },
    end() {
      if (open === 0 && waiting.size === 0) paths.forEach(removePeople);
    },
  };
}

/** The same place, whose customers are written down before anybody hears of them. */
export function noting<Place extends { create(...options: never[]): Person }>(
  place: Place,
  journal: Journal,
): Place {
  return {
    ...place,
    create(...options: Parameters<Place['create']>) {
      const customer = place.create(...options);
      journal.note(customer);
      return customer;
    },
  };
}

/** Each once, the last first to stay. */
function newest(all: readonly Person[], count: number): readonly Person[] {
  const each = new Map(all.map((one) => [`${one.phone} ${one.name}`, one] as const));
  return [...each.values()].slice(-count);
}
