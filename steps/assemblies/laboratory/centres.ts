import { startCentre, type Centre, type CentreOptions } from './centre.ts';
import { LabError } from './lab-error.ts';

export interface CentresOptions {
  /** How many there may be at a time. */
  readonly most: number;
  /** Longest wait for rest, in ms of real time. */
  readonly limitMs: number;
}

/** The contact centres of a laboratory, by the names it gave them. */
export interface Centres {
  readonly count: number;
  /** Rejects with a sentence when there are too many, or when it cannot be made. */
  open(options: CentreOptions): Promise<readonly [name: string, centre: Centre]>;
  /** Rejects where there is none of that name. */
  find(name: string): Promise<Centre>;
  close(name: string): Promise<void>;
  /** Closes all, and opens none any more. */
  end(): Promise<void>;
}

export function createCentres({ most, limitMs }: CentresOptions): Centres {
  // Those that are still being opened count as well.
  const all = new Map<string, Promise<Centre>>();
  let opened = 0;
  let hasEnded = false;
  const find = (name: string) => {
    const found = all.get(name);
    if (!found) throw new LabError(404, `There is no contact centre ${name}, or not any more.`);
    return found;
  };
  return {
    get count() {
      return all.size;
    },
    async open(options) {
      if (hasEnded) throw new LabError(409, 'The laboratory is being closed.');
      if (all.size >= most) throw full(most);
      const name = `centre-${(opened += 1)}`;
      const starting = startCentre(options, limitMs);
      all.set(name, starting);
      try {
        return [name, await starting];
      } catch (problem) {
        all.delete(name);
        throw problem;
      }
    },
    find: async (name) => find(name),
    async close(name) {
      const centre = find(name);
      all.delete(name);
      await (await centre).close();
    },
    async end() {
      hasEnded = true;
      const last = [...all.values()];
      all.clear();
      await Promise.allSettled(last.map(async (centre) => (await centre).close()));
    },
  };
}

function full(most: number): LabError {
  return new LabError(409, `There are ${most} contact centres already: close one first.`);
}
