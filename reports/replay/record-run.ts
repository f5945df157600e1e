import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endKeeping, startKeeping, type Kept } from '../../steps/assemblies/recording/index.ts';
import { secretsIn, type Statement } from '../../steps/statement/index.ts';
import { digestOf } from '../conformance/canonical.ts';
import { makeConformance, type JudgedRun } from '../conformance/make-conformance.ts';
import type { RunRequest } from '../run/run-request.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { MANIFEST_FILE, RECORDING, recordingSchema, type Manifest } from './manifest.ts';
import { recordedStatement } from './recorded-statement.ts';

/** What a recorded run was asked for. */
type Asked = Pick<RunRequest, 'clauses' | 'statement'>;

/** A run that is being recorded. */
export interface RunRecording {
  /** Folder of the recording. */
  readonly folder: string;
  /** Writes what the recording is of. Answers with a sentence where not all of it could be recorded. */
  end(run: JudgedRun, strict: boolean): string | undefined;
}

/** Records what is judged from now on below a folder of reports. Our own targets have simulated people alone, so that nobody's words need to be masked. */
export function recordRun(out: string, asked: Asked, name = RECORDING): RunRecording {
  const { statement } = asked;
  const folder = join(out, name);
  const secrets = statement ? [...secretsIn(statement), ...addressesIn(statement)] : [];
  startKeeping(folder, { secrets, strangers: statement !== undefined });
  return {
    folder,
    end(run, strict) {
      const kept = endKeeping(folder);
      const problem = kept.problem ?? written(folder, manifestOf({ run, strict, asked, kept }));
      if (problem === undefined) return undefined;
      return `The run could not be recorded in full (${problem} in ${folder}), so it cannot be replayed. Its verdicts stand.`;
    },
  };
}

/** Where somebody's systems are is not for everybody either. */
function addressesIn({ driver, asset }: Statement): readonly string[] {
  const all = [driver.kind === 'url' ? driver.url : undefined, asset.webhookUrl];
  return all.filter((address) => address !== undefined);
}

function written(folder: string, manifest: Manifest): string | undefined {
  try {
    writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

interface Parts {
  readonly run: JudgedRun;
  readonly strict: boolean;
  readonly asked: Asked;
  readonly kept: Kept;
}

function manifestOf({ run, strict, asked, kept }: Parts): Manifest {
  const { suite, target, seed, profile, readings, scenarios, clauses } = run;
  const left = scenarios.filter(isUnreached);
  const all = {
    schema: recordingSchema,
    ...{ suite, target, seed, profile, readings, strict },
    clauses: asked.clauses,
    ...(asked.statement && { statement: recordedStatement(asked.statement) }),
    ...(run.chosen && { only: scenarios.map(({ id }) => id) }),
    conformance: makeConformance(run).digest,
    verdicts: Object.fromEntries(scenarios.map(({ id, verdict }) => [id, verdict])),
    ...(left.length > 0 && {
      notReached: Object.fromEntries(left.map(({ id, message = '' }) => [id, message])),
    }),
    outcomes: Object.fromEntries(clauses.map(({ clause, verdict }) => [clause.id, verdict])),
    masked: asked.statement !== undefined,
    ...kept,
  } as const;
  return { ...all, digest: digestOf(all) };
}
