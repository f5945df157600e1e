import type { Assembly } from '../ports/assembly.ts';
import { createWireTeller, type ToldExchange } from './told-exchange.ts';

/** A moment of a scenario. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many requests had crossed the wire. */
  readonly crossed: number;
}

/** What has happened in a scenario so far, for people. */
export interface Story {
  now(): Moment;
  /** `since`: when it began, where it took its time. */
  note(line: string, since?: Moment): void;
  /** All in the order in which it happened, with what the wire has to tell of it. */
  lines(): readonly string[];
}

export function createStory(bare: Pick<Assembly, 'clock' | 'crossed' | 'traffic'>): Story {
  const noted: (Moment & { readonly line: string })[] = [];
  const start = bare.clock.now();
  const now = () => ({ at: bare.clock.now(), crossed: bare.crossed?.() ?? 0 });
  return {
    now,
    note: (line, since = now()) => void noted.push({ ...since, line }),
    lines() {
      const teller = createWireTeller();
      const exchanges = bare.traffic?.() ?? [];
      const told: ToldExchange[] = [];
      let next = 0;
      const tellUpTo = (count: number) => {
        for (; next < Math.min(count, exchanges.length); next++) {
          const exchange = exchanges[next];
          if (exchange) told.push(...teller(exchange));
        }
      };
      for (const { at, crossed, line } of noted) {
        tellUpTo(crossed);
        told.push({ at, line });
      }
      tellUpTo(exchanges.length);
      return folded(told).map(({ at, line }) => `${clockFace(at - start)}  ${line}`);
    },
  };
}

/** What is told of one thing at one go is one line. */
function folded(told: readonly ToldExchange[]): readonly ToldExchange[] {
  const lines: ToldExchange[] = [];
  for (const one of told) {
    const last = lines.at(-1);
    const goesOn = one.more !== undefined && last?.about !== undefined && last.about === one.about;
    if (!goesOn) lines.push(one);
    else lines[lines.length - 1] = { ...last, line: `${last.line}, ${one.more}` };
  }
  return lines;
}

/** Time since the scenario began, as h:mm:ss. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
