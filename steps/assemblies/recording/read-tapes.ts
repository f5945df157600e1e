import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Tape } from '../../drivers/recording/entry.ts';
import { scenarioSeed } from '../../support/nonce.ts';
import type { KeptScenario } from './keep.ts';
import { tapeIn } from './tape-lines.ts';

export type { Tape } from '../../drivers/recording/entry.ts';

const megabyte = 1024 * 1024;
/** Bytes, unpacked: some forty times what a whole run has. */
const most = 256 * megabyte;

/** What is wrong with a recording, in a sentence or more. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** What must be in the file. */
export interface Promised {
  readonly scenarios: readonly KeptScenario[];
  readonly seed: number;
  /** The most bytes that are read. */
  readonly limit?: number;
}

/**
 * Reads the scenarios of a recording.
 * @throws RecordingError where anything in it is not as it was recorded.
 */
export function readTapes(
  file: string,
  { scenarios, seed, limit = most }: Promised,
): readonly Tape[] {
  if (scenarios.length === 0) return [];
  const blocks = blocksIn(unpacked(file, limit));
  refuseOthers(blocks, scenarios);
  const tapes = blocks.map((block, at) => taped(block, titleOf(scenarios[at])));
  const foreign = tapes.find((tape) => tape.seed !== scenarioSeed(seed, tape.scenario));
  if (!foreign) return tapes;
  throw new RecordingError(
    `The scenario ${titleOf(foreign)} was recorded with another seed than ${seed}, so it is of another run.`,
  );
}

/**
 * The scenarios of a recording as they are written down, a text each, in their order.
 * @throws RecordingError where the file cannot be read.
 */
export function tapeBlocks(file: string): readonly string[] {
  return blocksIn(unpacked(file, most));
}

function unpacked(file: string, limit: number): string {
  try {
    if (statSync(file).size > limit) throw tooLarge(limit);
    return gunzipSync(readFileSync(file), { maxOutputLength: limit }).toString('utf8');
  } catch (cause) {
    if (cause instanceof RecordingError) throw cause;
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw new RecordingError(`The recording is damaged or cut off (${code || message}).`, {
      cause,
    });
  }
}

function tooLarge(limit: number): RecordingError {
  return new RecordingError(
    `The recording is larger than ${limit / megabyte} MB, and no run of the suite is. It is not read.`,
  );
}

/** The lines of each scenario: each begins with its name. */
function blocksIn(text: string): readonly string[] {
  return text.split(/^(?=\{"scenario":)/mu).filter((block) => block !== '');
}

function refuseOthers(blocks: readonly string[], scenarios: readonly KeptScenario[]): void {
  const altered = scenarios.filter(({ sha256 }, at) => hashOf(blocks[at] ?? '') !== sha256);
  const there = new Set(blocks.map(hashOf));
  const missing = altered.filter(({ scenario }) => !blocks.some((block) => isOf(block, scenario)));
  const [first] = missing.length > 0 ? missing : altered;
  if (first && missing.length > 0) {
    throw new RecordingError(`The recording lacks ${several(missing)}: something was taken out.`);
  }
  if (first && there.has(first.sha256)) {
    throw new RecordingError('The scenarios of the recording are not in their order any more.');
  }
  if (first)
    throw new RecordingError(
      `In the recording ${several(altered)} was altered after it was recorded.`,
    );
  if (blocks.length > scenarios.length) {
    throw new RecordingError('The recording has scenarios that its manifest does not know.');
  }
}

function isOf(block: string, scenario: string): boolean {
  return block.startsWith(`{"scenario":${JSON.stringify(scenario)},`);
}

function several(all: readonly KeptScenario[]): string {
  const more = all.length === 1 ? '' : ` (and ${all.length - 1} more)`;
  return `the scenario ${titleOf(all[0])}${more}`;
}

/** File and name. */
export function titleOf(one: { readonly scenario: string } | undefined): string {
  const [file = '', name = ''] = (one?.scenario ?? '').split('\n');
  return `"${file}: ${name}"`;
}

function taped(block: string, title: string): Tape {
  try {
    return tapeIn(block);
  } catch (cause) {
    throw new RecordingError(`The scenario ${title} cannot be read: it is no recording.`, {
      cause,
    });
  }
}

function hashOf(block: string): string {
  return createHash('sha256').update(block).digest('hex');
}
