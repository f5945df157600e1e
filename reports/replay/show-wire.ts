import { trafficIn, type Tape } from '../../steps/assemblies/recording/index.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { suiteScenarios } from '../run/suite-scenarios.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { palette, wantsColour } from '../terminal/palette.ts';
import type { Bundle } from './read-bundle.ts';
import { LEGEND, toldWire, type WireOfScenario } from './told-wire.ts';

export interface WireWanted {
  /** Of the scenarios of these clauses; of all where none is named. */
  readonly clauses: readonly string[];
  readonly json: boolean;
}

/**
 * Shows what crossed the wire in recorded scenarios, and judges nothing.
 * @throws BadInput where the recording has none of the scenarios.
 */
export function showWire(
  { tapes }: Pick<Bundle, 'tapes'>,
  { clauses, json, source }: WireWanted & { readonly source: SuiteSource },
  io: Pick<Io, 'env' | 'stdout'>,
): void {
  const all = chosen(tapes, clauses, source).map(wireOf);
  if (json) {
    io.stdout.write(`${JSON.stringify({ scenarios: all }, null, 2)}\n`);
    return;
  }
  const colours = palette(wantsColour(io.stdout, io.env));
  io.stdout.write(`${LEGEND}\n`);
  for (const one of all) io.stdout.write(toldWire(one, colours));
}

/** Examples of one outline have the same name, and are of the same clause. */
function chosen(
  tapes: readonly Tape[],
  clauses: readonly string[],
  source: SuiteSource,
): readonly Tape[] {
  if (clauses.length === 0) return tapes;
  const wanted = suiteScenarios(source).filter(({ clause }) => clauses.includes(clause ?? ''));
  const names = new Set(wanted.map(({ uri, name }) => `${uri}\n${name}`));
  const found = tapes.filter(({ scenario }) => names.has(scenario.split('\n', 2).join('\n')));
  if (found.length > 0) return found;
  throw new BadInput(
    `The recording has no scenario of ${clauses.join(', ')}: none was judged in that run, or they have other names today. Without --clause all that it has is shown.`,
  );
}

function wireOf(tape: Tape): WireOfScenario {
  const [file = '', name = '', ...steps] = tape.scenario.split('\n');
  return { scenario: `${file}: ${name}`, steps, traffic: trafficIn(tape) ?? null };
}
