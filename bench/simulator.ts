import { Console } from 'node:console';
import process from 'node:process';
import { inWords } from './in-words.ts';
import {
  CONNECTIONS,
  startContestant,
  type Contestant,
  type Round,
} from './simulator/contestant.ts';
import { ROLES, type Role } from './simulator/messages.ts';

/**
 * What the simulator costs above a bare server of node:http that looks the same from outside. Each server is a process of its own, the load
 * comes from this one; servers take turns, round by round, so that a busy moment of the machine hits all alike. A round's ratio is to the
 * bare server's run beside it; the median of the ratios counts.
 *
 * `simulator.ts [rounds, 21] [messages a round, 1000]`
 */
const FIGURES: readonly Figure[] = [
  {
    name: 'sends, fully checked, their statuses held',
    simulator: 'simulator answers',
    bare: 'bare answers',
    limit: 0.35,
  },
  {
    name: 'sends with one signed webhook each, until all have arrived',
    simulator: 'simulator webhooks',
    bare: 'bare webhooks',
    limit: 0.6,
  },
];

/** Rounds that do not count: until all of them run compiled, whoever has more code would be held back by it. */
const WARM_UP = 12;

interface Figure {
  readonly name: string;
  readonly simulator: Role;
  readonly bare: Role;
  /** The least ratio of messages a second. */
  readonly limit: number;
}

process.exitCode = await inWords(async () => {
  const [rounds = 21, messages = 1000] = process.argv.slice(2).map(Number);
  const contestants = await Promise.all(ROLES.map(startContestant));
  try {
    const runs = await takeTurns(contestants, { rounds, messages });
    const rows = FIGURES.flatMap((figure) => rowsOf(figure, runs));
    process.stdout.write(
      `What a server of its own process serves a second over ${CONNECTIONS} connections that stay; ${rounds} rounds of ${messages} messages\n`,
    );
    new Console(process.stdout).table(rows);
    const missed = FIGURES.filter((figure) => ratioOf(figure, runs) < figure.limit);
    if (missed.length > 0) {
      throw new Error(
        missed
          .map(({ name, limit }) => `Less than ${limit} of the bare server: ${name}.`)
          .join('\n'),
      );
    }
    return 'Both limits are kept.';
  } finally {
    for (const contestant of contestants) contestant.close();
  }
}, process);

type Runs = ReadonlyMap<Role, readonly Round[]>;

/** Round by round, in the order of the servers. */
async function takeTurns(
  contestants: readonly Contestant[],
  { rounds, messages }: { readonly rounds: number; readonly messages: number },
): Promise<Runs> {
  const runs = new Map<Role, Round[]>(ROLES.map((role) => [role, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { role, round: run } of contestants) {
      const one = await run(messages);
      if (round >= 0) runs.get(role)?.push(one);
    }
  }
  return runs;
}

function ratioOf({ simulator, bare }: Figure, runs: Runs): number {
  const base = runs.get(bare) ?? [];
  const own = runs.get(simulator) ?? [];
  return median(own.map(({ perSecond }, at) => perSecond / (base[at]?.perSecond ?? Infinity)));
}

function rowsOf(figure: Figure, runs: Runs): readonly object[] {
  return [figure.bare, figure.simulator].map((role) => {
    const own = runs.get(role) ?? [];
    const speeds = own.map(({ perSecond }) => perSecond);
    const bare = role === figure.bare;
    return {
      figure: bare ? figure.name : '',
      server: bare ? 'bare node:http' : 'simulator',
      'messages a second': Math.round(median(speeds)),
      'min-max': `${Math.round(Math.min(...speeds))}-${Math.round(Math.max(...speeds))}`,
      'processor µs a message': Math.round(median(own.map(({ cpu }) => cpu))),
      'heap MB at the end': Math.round((own.at(-1)?.heap ?? 0) / 1024 / 1024),
      ratio: bare ? 1 : Number(ratioOf(figure, runs).toFixed(2)),
      'at least': bare ? '' : figure.limit,
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
