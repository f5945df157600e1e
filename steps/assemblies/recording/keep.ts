import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createMask, type Masked } from '../../drivers/recording/mask.ts';
import { thrownOf } from '../../drivers/recording/problem-of.ts';
import type { Tape } from '../../drivers/recording/entry.ts';
import { recordAssembly } from '../../drivers/record/record-assembly.ts';
import { Recorder } from '../../drivers/record/recorder.ts';
import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import { nonceOf } from '../../support/nonce.ts';
import { tapeText } from './tape-lines.ts';

/** The file of a recording that has the scenarios: JSON Lines, gzip, a member a scenario. */
export const SCENARIOS_FILE = 'scenarios.jsonl.gz';

/** A scenario as the manifest knows it. */
export interface KeptScenario {
  /** Identifies it: file, name and the texts of its steps. */
  readonly scenario: string;
  /** SHA-256 of its lines, in hex. */
  readonly sha256: string;
}

/** What was kept of a run. */
export interface Kept {
  readonly scenarios: readonly KeptScenario[];
  /** Why not all of it could be kept, if so. */
  readonly problem?: string;
}

/** A recording that is being made. */
interface Keeping {
  readonly folder: string;
  readonly target: Pick<Masked, 'secrets' | 'strangers'>;
  readonly scenarios: KeptScenario[];
  problem?: string;
}

const keepings = new Map<string, Keeping>();

/** Scenarios of this process that are told this folder are recorded into it from now on. What was recorded there before is removed. */
export function startKeeping(folder: string, target: Keeping['target']): void {
  const keeping: Keeping = { folder, target, scenarios: [] };
  keepings.set(folder, keeping);
  guarded(keeping, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  });
}

/** No more scenarios come; tells what there is. */
export function endKeeping(folder: string): Kept {
  const { scenarios = [], problem } = keepings.get(folder) ?? {};
  keepings.delete(folder);
  return { scenarios, ...(problem !== undefined && { problem }) };
}

/** Puts an assembly together and records it, and whatever is thrown when that cannot be done. */
export async function recorded(
  { seed, scenario, recording = '' }: AssemblyOptions,
  make: () => Promise<Assembly>,
): Promise<Assembly> {
  const keeping = keepings.get(recording);
  if (!keeping || keeping.problem !== undefined) return make();
  const mask = createMask({ nonce: nonceOf(seed), ...keeping.target });
  const recorder = new Recorder(mask);
  const keep = (): void => put(keeping, { scenario, seed, entries: recorder.entries }, recorder);
  try {
    const gave = () => undefined;
    const bare = await recorder.later({ kind: 'open', name: 'target', gave }, make);
    const assembly = recordAssembly(bare, { recorder, mask });
    return { ...assembly, close: () => assembly.close().finally(keep) };
  } catch (problem) {
    keep();
    throw problem;
  }
}

function put(keeping: Keeping, tape: Tape, { problem }: Pick<Recorder, 'problem'>): void {
  guarded(keeping, () => {
    if (problem !== undefined) throw new Error(problem);
    const text = tapeText(tape);
    appendFileSync(join(keeping.folder, SCENARIOS_FILE), gzipSync(text, { level: 1 }));
    const sha256 = createHash('sha256').update(text).digest('hex');
    keeping.scenarios.push({ scenario: tape.scenario, sha256 });
  });
}

/** Whatever goes wrong while recording, the run goes on, and is told at the end. */
function guarded(keeping: Keeping, work: () => void): void {
  if (keeping.problem !== undefined) return;
  try {
    work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    keeping.problem = code ?? thrownOf(error).message;
  }
}
