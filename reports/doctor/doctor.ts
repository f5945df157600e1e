import { asCalled } from '../run/as-called.ts';
import type { Io } from '../run/io.ts';
import { loadSource, type SuiteSource } from '../run/suite-source.ts';
import { palette, wantsColour } from '../terminal/palette.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { examineStatement } from './examine-statement.ts';
import { toldExamined, toldForecast, toldSum } from './told.ts';

export interface DoctorFlags {
  /** The statement. */
  readonly file: string;
  readonly json: boolean;
}

/**
 * `deskproof doctor`: tries a statement and all that it names, and tells what is wrong, what a run needs and what it takes. 0: a run can
 * be made; 2: something is wrong. No scenario is run, and no clause is judged.
 * @throws ClauseFileError, FeatureFileError or BadInput, each with sentences ready to be shown.
 */
export async function doctor(
  { file, json }: DoctorFlags,
  io: Io,
  source: Promise<SuiteSource> = loadSource(io.root),
): Promise<ExitCode> {
  const each = toldExamined(palette(wantsColour(io.stdout, io.env)), file);
  const examination = await examineStatement(await source, file, {
    io,
    tell(examined) {
      if (!json) io.stdout.write(asCalled(each(examined), io));
    },
  });
  const { checks, forecast } = examination;
  const isSound = checks.every(({ outcome }) => outcome !== 'failed');
  io.stdout.write(
    json
      ? `${JSON.stringify({ statement: file, isSound, ...examination }, null, 2)}\n`
      : `${forecast ? toldForecast(forecast) : ''}${asCalled(toldSum(file, checks), io)}`,
  );
  return isSound ? 0 : 2;
}
