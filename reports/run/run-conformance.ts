import { rank } from '../clauses/order.ts';
import { makeConformance } from '../conformance/make-conformance.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { humanReport } from '../terminal/human-report.ts';
import { palette, wantsColour } from '../terminal/palette.ts';
import { progress } from '../terminal/progress.ts';
import { statusLine } from '../terminal/status-line.ts';
import { exitCode } from '../verdicts/exit-code.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { byCause } from '../verdicts/first-cause.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { BadInput } from './bad-input.ts';
import { isFaulty } from './catalogue.ts';
import type { Io } from './io.ts';
import { judgeTarget } from './judge-target.ts';
import { cucumberReports, outFolder, shownFolder, writeConformance } from './out-folder.ts';
import { resolveRequest } from './run-request.ts';
import type { RunFlags } from './run-request.ts';
import { loadSource } from './suite-source.ts';
import type { SuiteSource } from './suite-source.ts';
import { traceFailures } from './trace-failures.ts';
import { unknownTags } from './unknown-tags.ts';

/**
 * `deskproof run`: judges one target, writes the reports and tells the outcome.
 * @throws ClauseFileError, FeatureFileError, BadInput or SupportLoadError, each with sentences ready to be shown.
 */
export async function runConformance(flags: RunFlags, io: Io): Promise<ExitCode> {
  const source = await loadSource(io.root);
  refuseUnknownTags(source);
  const request = resolveRequest(source, flags, Math.random);
  const folder = outFolder(flags.out, io);
  const line = progress(flags.json === true ? io.stderr : io.stdout);
  const judged = await judgeTarget(source, {
    ...request,
    formats: cucumberReports(folder),
    onMessage: line.hear,
  });
  line.clear();
  const run = flags.trace === false ? judged : await traced(judged, { io, folder });
  const conformance = makeConformance(run);
  writeConformance(folder, conformance);
  const json = `${JSON.stringify(conformance, null, 2)}\n`;
  io.stdout.write(flags.json === true ? json : human(source, run, { flags, io, folder }));
  return exitCode({ ...run, strict: flags.strict === true || isFaulty(request.target) });
}

async function traced(
  run: JudgedRun,
  { io, folder }: { readonly io: Io; readonly folder: string },
): Promise<JudgedRun> {
  const support = await loadSupportCode(io.root);
  const line = statusLine(io.stderr);
  const onScenario = ({ name }: ScenarioVerdict) => line.show(`once more for a trace: ${name}`);
  const again = await traceFailures(run, { root: io.root, folder, support, onScenario });
  line.clear();
  return again;
}

function human(
  source: SuiteSource,
  run: JudgedRun,
  { flags, io, folder }: { readonly flags: RunFlags; readonly io: Io; readonly folder: string },
): string {
  return humanReport({
    run,
    byCause: byCause(run.clauses, rank(source.clauses.clauses.values())),
    colours: palette(wantsColour(io.stdout, io.env)),
    debug: flags.debug === true,
    out: shownFolder(folder, io.cwd),
  });
}

function refuseUnknownTags({ features, clauses }: SuiteSource): void {
  const findings = unknownTags(features, clauses);
  if (findings.length === 0) return;
  throw new BadInput(
    findings.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`).join('\n'),
  );
}
