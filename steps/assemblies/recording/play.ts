import { createVirtualClock } from '../../../reference-impl/index.ts';
import { createSimulator, SAMPLE_FILES } from '../../../simulator/index.ts';
import type { Tape } from '../../drivers/recording/entry.ts';
import { problemOf } from '../../drivers/recording/problem-of.ts';
import { noScenario } from '../../drivers/replay/not-recorded.ts';
import { replayAssembly } from '../../drivers/replay/replay-assembly.ts';
import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import { business, startOfTime } from '../business.ts';

const playing = new Map<string, readonly Tape[]>();

/** Scenarios of this process that are told this name are answered from these tapes. */
export function startPlaying(name: string, tapes: readonly Tape[]): void {
  playing.set(name, tapes);
}

export function endPlaying(name: string): void {
  playing.delete(name);
}

/**
 * The seed with which a scenario was recorded. One whose steps have changed since is known by its file and name, and goes on as far as the
 * recording does. `undefined` where there is none.
 */
export function recordedSeed(name: string, scenario: string): number | undefined {
  return tapeOf(name, scenario)?.seed;
}

/** A target that answers from a recording. Throws `NotRecorded` where that does not have the scenario. */
export function createReplayAssembly({ seed, scenario, replay = '' }: AssemblyOptions): Assembly {
  const tape = tapeOf(replay, scenario);
  if (!tape) throw noScenario();
  const opening = tape.entries.find(({ kind, name }) => kind === 'open' && name === 'target');
  if (opening?.thrown) throw problemOf(opening.thrown);
  return replayAssembly(tape, { customers: customersOf(seed), sampleFiles: SAMPLE_FILES });
}

function tapeOf(name: string, scenario: string): Tape | undefined {
  const tapes = playing.get(name) ?? [];
  const wanted = scenario.split('\n');
  const [file = '', title = ''] = wanted;
  const alike = tapes.filter((tape) => tape.scenario.startsWith(`${file}\n${title}\n`));
  const rated = alike.map((tape) => ({ tape, shared: sharedLines(tape.scenario, wanted) }));
  rated.sort((one, other) => other.shared - one.shared);
  return rated[0]?.tape;
}

/** How many lines two scenarios begin with in common; the very same one has one more than any other. */
function sharedLines(scenario: string, wanted: readonly string[]): number {
  const lines = scenario.split('\n');
  const first = wanted.findIndex((line, at) => line !== lines[at]);
  if (first >= 0) return first;
  return wanted.length + (lines.length === wanted.length ? 1 : 0);
}

/** Who they are comes from the seed alone. Nobody hears what they write. */
function customersOf(seed: number): Assembly['customers'] {
  return createSimulator({
    seed,
    clock: createVirtualClock(startOfTime),
    business,
    webhook: {
      url: 'https://contact-centre.example/webhook',
      send: () => Promise.resolve(new Response('')),
    },
  }).customers;
}
