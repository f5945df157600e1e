import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRandom } from '../simulator/index.ts';
import { notCarriedOut } from './fuzz/carried-out.ts';
import { hostile, type Hostile } from './fuzz/hostile.ts';
import { createSender, type Outcome } from './fuzz/send.ts';
import { openSurfaces } from './fuzz/surfaces.ts';
import { signature } from './fuzz/webhook-calls.ts';
import { inWords } from './in-words.ts';

/**
 * The proof that nothing that strangers send breaks anything: malformed and hostile requests to the Graph side, the control API and the
 * reference's webhook, over real sockets. None may crash the process, reject unheard, be answered with 500 or not at all, or stay in memory.
 *
 * `fuzz.ts [requests, 100000] [seed, 1]`
 */
const unheard: string[] = [];
process.on('unhandledRejection', (reason) => unheard.push(`Unheard: ${String(reason)}`));
process.on('uncaughtException', (error) => unheard.push(`Uncaught: ${String(error)}`));

/** Requests under way at the same time. */
const LANES = 16;
/** Bytes that the memory may grow by between a fifth of the way and the end. */
const GROWTH_LIMIT = 48 * 1024 * 1024;

process.exitCode = await inWords(async () => {
  const [count = '100000', seed = '1'] = process.argv.slice(2);
  const requests = Number(count);
  const surfaces = await openSurfaces(Number(seed));
  const sender = createSender();
  const random = createRandom(Number(seed)).fork('hostile');
  const outcomes = new Map<string, number>();
  const problems = [...(await notCarriedOut(surfaces.all, sender))];
  let sent = 0;
  let early = 0;
  const lane = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1;
      if (sent === Math.ceil(requests / 5)) early = usedBytes();
      const one = signed(hostile(surfaces.all, random), random.below(2) === 0);
      const outcome = await sender.send(one);
      const key = `${one.surface.name} ${String(outcome)}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      if (isWrong(outcome) && problems.length < 20)
        problems.push(`${String(outcome)}: ${shown(one)}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const grown = usedBytes() - early;
  const closed = [...outcomes].filter(([key]) => key.endsWith('closed'));
  const unanswered = closed.reduce((sum, [, times]) => sum + times, 0);
  if (unanswered > requests / 50) problems.push(`${unanswered} requests got no answer at all.`);
  for (const surface of surfaces.all) {
    const [call] = surface.calls;
    const still = call && (await sender.send({ surface, call }));
    if (still !== 200) problems.push(`Afterwards ${surface.name} answers ${String(still)}.`);
  }
  problems.push(...unheard, ...surfaces.simulator.failures(), ...surfaces.warnings);
  if (grown > GROWTH_LIMIT) problems.push(`The memory grew by ${mega(grown)}.`);
  sender.close();
  await surfaces.close();
  const table = [...outcomes].sort().map(([key, times]) => `  ${key.padEnd(16)} ${times}`);
  const lines = [
    ...table,
    `memory: ${mega(grown)} more than at a fifth of the way`,
    `fuzz: ${sent} requests, ${problems.length} problems`,
  ];
  if (problems.length > 0) throw new Error([...problems.slice(0, 20), ...lines].join('\n'));
  return lines.join('\n');
}, process);

function isWrong(outcome: Outcome): boolean {
  return outcome === 'late' || (typeof outcome === 'number' && outcome >= 500 && outcome !== 503);
}

function signed(one: Hostile, anew: boolean): Hostile {
  if (!anew || one.surface.name !== 'webhook') return one;
  const { call } = one;
  return {
    ...one,
    call: { ...call, headers: { ...call.headers, 'x-hub-signature-256': signature(call.body) } },
  };
}

function shown({ surface, call, raw }: Hostile): string {
  return `${surface.name} ${raw ?? `${call.method} ${call.path} ${JSON.stringify(call.headers)} ${call.body}`}`.slice(
    0,
    600,
  );
}

/** Of the heap and beside it, once what is not needed is gone. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function mega(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
