// A process of a run with several workers: judges one part, writes its reports, and ends with whoever started it.
import type { Envelope } from '@cucumber/messages';
import { refuseLastingTargets } from '../../steps/assemblies/driven/index.ts';
import { makeConformance, type JudgedRun } from '../conformance/make-conformance.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { isExcused } from '../known/known-list.ts';
import { recordRun } from '../replay/record-run.ts';
import { judgeTarget, type JudgeOptions } from '../run/judge-target.ts';
import { cucumberReports, writeConformance } from '../run/out-folder.ts';
import { loadSource, type SuiteSource } from '../run/suite-source.ts';
import { traceFailures } from '../run/trace-failures.ts';
import { withPart } from '../run/with-part.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import type { WorkerMessage, WorkerOrder, WorkerTask } from './protocol.ts';
import { stopTogether } from './shared-stop.ts';

const interruption = new AbortController();

process.on('message', (order: WorkerOrder) => {
  if (order.kind === 'judge') void answer(order.task).then(tell);
  else interruption.abort();
});
process.on('disconnect', () => process.exit(0));
// Some that end a run send these to all of its processes. Whoever started this one tells it to end, and goes on until it has.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

function tell(message: WorkerMessage): void {
  process.send?.(message);
}

async function answer(task: WorkerTask): Promise<WorkerMessage> {
  try {
    const unrecorded = await carryOut(task);
    return { kind: 'judged', ...(unrecorded !== undefined && { unrecorded }) };
  } catch (error) {
    return { kind: 'broken', sentence: error instanceof Error ? error.message : String(error) };
  }
}

async function carryOut(task: WorkerTask): Promise<string | undefined> {
  const { root, folder, request, strict, record, last } = task;
  refuseLastingTargets((sentence) => tell({ kind: 'refused', sentence }));
  const source = await loadSource(root);
  const recording = record ? recordRun(folder, request) : undefined;
  const run = await judged(source, task, recording?.folder);
  const unrecorded = recording?.end(run, strict);
  const part = { source, request, strict, failuresOf: last?.digest };
  writeConformance(folder, makeConformance(withPart(run, part)));
  return unrecorded;
}

async function judged(
  source: SuiteSource,
  task: WorkerTask,
  recording: string | undefined,
): Promise<JudgedRun> {
  const { root, folder, request, trace, last } = task;
  const support = await loadSupportCode(root);
  const run = await judgeTarget(source, {
    ...request,
    support,
    ...(last && { only: new Set(last.ids) }),
    ...(recording !== undefined && { recording }),
    formats: cucumberReports(folder),
    onMessage: ({ testCaseFinished }: Envelope) => testCaseFinished && tell({ kind: 'scenario' }),
    ...endsEarly(task),
  });
  const onScenario = () => undefined;
  const { signal: interrupted } = interruption;
  return trace ? traceFailures(run, { root, folder, support, onScenario, interrupted }) : run;
}

function endsEarly(task: WorkerTask): Pick<JudgeOptions, 'spentMs' | 'stopWhen' | 'interrupted'> {
  const { request, begun, stopFile, known } = task;
  const { bail, budgetMs } = request;
  const counted = {
    file: stopFile,
    excuses: (scenario: ScenarioVerdict) => known !== undefined && isExcused(known, scenario),
    tellFailure: () => tell({ kind: 'failure' }),
  };
  return {
    interrupted: interruption.signal,
    ...(budgetMs !== undefined && { spentMs: Date.now() - begun }),
    ...(bail !== undefined && { stopWhen: stopTogether({ after: bail, ...counted }) }),
  };
}
