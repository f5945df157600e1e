import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { judgedWhole } from '../run/judged-whole.ts';
import type { RunRequest } from '../run/run-request.ts';
import { suiteScenarios } from '../run/suite-scenarios.ts';
import { clausesOf, type SuiteSource } from '../run/suite-source.ts';
import { declaredIn } from '../variants/effects.ts';
import { confront } from '../variants/untrue.ts';
import { partVerdicts } from '../verdicts/part-verdicts.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { NOT_REACHED } from '../engine/end-early.ts';
import { RECORDING, type Manifest } from './manifest.ts';
import { mergeRecordings } from './merge-recordings.ts';
import { readBundle, type Bundle } from './read-bundle.ts';
import { recordRun, type RunRecording } from './record-run.ts';

/** What is recorded again, and what there is of it. */
export interface Again {
  readonly source: SuiteSource;
  readonly request: RunRequest;
  readonly earlier: Bundle;
}

/** The folder of what is recorded again, until it is put into the earlier recording. */
const AGAIN = 'recording-again';

/**
 * Records scenarios that are judged again below a folder of reports, and puts them into the recording that is there in the end: that then
 * has all scenarios of the earlier run, each as it was judged last. Until then the earlier one stays as it is.
 */
export function recordAgain(out: string, { source, request, earlier }: Again): RunRecording {
  const recording = recordRun(out, request, AGAIN);
  return {
    folder: recording.folder,
    end(run, strict) {
      const problem = recording.end(run, strict);
      if (problem !== undefined) return problem;
      const { manifest } = readBundle(recording.folder, out);
      const before = { folder: join(out, RECORDING), manifest: earlier.manifest };
      const outcomesOf = (verdicts: Verdicts) => outcomes(source, run, verdicts);
      mergeRecordings(before, { folder: recording.folder, manifest }, outcomesOf);
      rmSync(recording.folder, { recursive: true, force: true });
      return undefined;
    },
  };
}

type Verdicts = Pick<Manifest, 'verdicts' | 'notReached'>;

/** Judges the clauses as a replay of all these scenarios does. */
function outcomes(source: SuiteSource, run: JudgedRun, verdicts: Verdicts): Manifest['outcomes'] {
  const { profile, readings, variants = [], moot } = run;
  const scenarios = scenariosWith(source, verdicts);
  const judged = { scenarios, ...(moot && { moot }) };
  const clauses = partVerdicts(clausesOf(source, profile), { ...judged, partial: true });
  const told = confront(clauses, {
    declared: declaredIn(variants),
    isWhole: judgedWhole(source, { ...judged, readings }),
  });
  return Object.fromEntries(told.clauses.map(({ clause, verdict }) => [clause.id, verdict]));
}

function scenariosWith(
  source: SuiteSource,
  { verdicts, notReached = {} }: Verdicts,
): readonly ScenarioVerdict[] {
  return suiteScenarios(source).flatMap((scenario) => {
    const { id } = scenario;
    const verdict = verdicts[id];
    if (verdict === undefined) return [];
    const bare = { feature: '', recorded: [], thenPatterns: [], seconds: 0 };
    return [{ ...scenario, ...bare, verdict, ...(id in notReached && { thrown: NOT_REACHED }) }];
  });
}
