import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administerDriven, tenantWide, UNDESCRIBED } from '../../steps/assemblies/driven/index.ts';
import {
  endKeeping,
  readTapes,
  SCENARIOS_FILE,
  startKeeping,
  type Tape,
} from '../../steps/assemblies/recording/index.ts';
import type { Administration } from '../../steps/ports/administration.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { runSuite } from '../engine/run-suite.ts';

type Setting = keyof Omit<
  Administration,
  'agents' | 'queues' | 'sourceNumber' | 'wrapUpReasons' | 'timeToAccept'
>;

/** How a target is set up before a scenario. */
export interface SetUp {
  /** Seconds. */
  readonly timeToAccept: number;
  readonly masking: boolean;
  readonly autoWrapUp: null | { readonly seconds: number; readonly extension: boolean };
}

/**
 * For tests: runs features in memory, whatever reading their scenarios are bound to, and tells of each scenario, by its key, what it
 * changes for all who work on a target that is set up so.
 */
export async function tenantChanges(
  root: string,
  features: readonly string[],
  setUp: SetUp,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const changes = new Map<string, readonly string[]>();
  for (const tape of await recordedIn(root, features)) {
    changes.set(tape.scenario, await changesOn(tape, setUp));
  }
  return changes;
}

async function recordedIn(root: string, scenarios: readonly string[]): Promise<readonly Tape[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-tenant-'));
  const recording = join(folder, 'recording');
  try {
    startKeeping(recording, { secrets: [], strangers: false });
    const support = await loadSupportCode(root);
    await runSuite({ root, target: 'memory', seed: 1, scenarios, recording, support });
    const kept = endKeeping(recording);
    return readTapes(join(recording, SCENARIOS_FILE), { ...kept, seed: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks for the same of an administration that is driven, and notes what its driver would have to do. */
async function changesOn({ entries }: Tape, setUp: SetUp): Promise<readonly string[]> {
  const verbs: string[] = [];
  const told = (name: string) =>
    JSON.parse(
      entries.find((one) => one.name === `administration: ${name}` && one.gave)?.gave ?? 'null',
    ) as never;
  const opened = {
    ...{ system: 1, agents: told('agents'), queues: told('queues') },
    wrapUpReasons: told('wrapUpReasons'),
  };
  const administration = administerDriven(
    { ...UNDESCRIBED, ...setUp },
    {
      opened,
      admin({ verb }) {
        if (tenantWide.has(verb)) verbs.push(verb);
        return Promise.resolve({ outcome: 'done' });
      },
    },
  );
  for (const { kind, name, with: args = '[]' } of entries) {
    const [of, verb = ''] = name.split(': ');
    if (kind !== 'do' || of !== 'administration') continue;
    const all = administration as unknown as Record<
      Setting,
      (...given: unknown[]) => Promise<void>
    >;
    await all[verb as Setting](...(JSON.parse(args) as unknown[]));
  }
  return verbs;
}
