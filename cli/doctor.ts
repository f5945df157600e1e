import { Command } from 'commander';
import { statementNames } from '../reports/clauses/index.ts';
import { BadInput } from '../reports/run/bad-input.ts';
import type { Io } from '../reports/run/io.ts';
import { statementOf } from '../reports/run/statement-of.ts';
import { suiteScenarios } from '../reports/run/suite-scenarios.ts';
import { loadSource, type SuiteSource } from '../reports/run/suite-source.ts';
import { palette, wantsColour } from '../reports/terminal/palette.ts';
import type { Ailment, Diagnosis, Examined } from '../steps/assemblies/driven/index.ts';
import { StatementError, type Statement } from '../steps/statement/index.ts';
import { absencesExamined } from './doctor-absences.ts';
import { forecastOf } from './doctor-forecast.ts';
import { toldExamined, toldForecast, toldSum } from './doctor-told.ts';
import { endWith } from './end-with.ts';

interface DoctorFlags {
  readonly json?: boolean;
}

/** Checks a statement and all that it names before anything is judged. */
export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('check a statement and all that it names, before anything is judged')
    .argument('[file]', 'the statement', 'deskproof.yaml')
    .option('--json', 'print what came of each check as JSON, and nothing else')
    .option('--debug', 'show stack traces')
    .action(async (file: string, { json = false }: DoctorFlags) => {
      const checks = await carryOut(file, json, io);
      endWith(checks.some(({ outcome }) => outcome === 'failed') ? 2 : 0);
    });
}

async function carryOut(file: string, json: boolean, io: Io): Promise<readonly Examined[]> {
  const source = await loadSource(io.root);
  const each = toldExamined(palette(wantsColour(io.stdout, io.env)), file);
  const tell = (examined: Examined): void => {
    if (!json) io.stdout.write(each(examined));
  };
  const read = reading(source, file, io);
  const examination = Array.isArray(read)
    ? await illegible(read as readonly Ailment[], tell)
    : await examined(source, read as Statement, tell);
  const { checks } = examination;
  const isSound = checks.every(({ outcome }) => outcome !== 'failed');
  if (json) {
    io.stdout.write(`${JSON.stringify({ statement: file, isSound, ...examination }, null, 2)}\n`);
  } else {
    const { forecast } = examination;
    io.stdout.write(`${forecast ? toldForecast(forecast) : ''}${toldSum(file, checks)}`);
  }
  return checks;
}

const READS = 'the statement reads without a problem';

/** The statement, or everything that keeps it from being used. */
function reading(source: SuiteSource, file: string, io: Io): Statement | readonly Ailment[] {
  try {
    const statement = statementOf(source, file, io);
    if (statement) return statement;
  } catch (problem) {
    if (problem instanceof StatementError) return problem.problems;
    if (!(problem instanceof BadInput)) throw problem;
    return [{ sentence: problem.message, hint: 'A run would be refused for the same reason.' }];
  }
  throw new BadInput(`${file} is no statement: give a file whose name ends with .yaml or .yml.`);
}

type Tell = (examined: Examined) => void;

interface Examination {
  readonly checks: readonly Examined[];
  /** Left out where the statement could not be read. */
  readonly forecast?: ReturnType<typeof forecastOf>;
}

async function illegible(ailments: readonly Ailment[], tell: Tell): Promise<Examination> {
  const { doctorChecks, firstMustHold } = await import('../steps/assemblies/driven/index.ts');
  const reason = firstMustHold(READS);
  const rest = doctorChecks.map(({ what }) => ({ what, outcome: 'not tried' as const, reason }));
  const checks: Examined[] = [{ what: READS, outcome: 'failed', ailments }, ...rest];
  checks.forEach(tell);
  return { checks };
}

async function examined(
  source: SuiteSource,
  statement: Statement,
  tell: Tell,
): Promise<Examination> {
  const read: Examined = { what: READS, outcome: 'passed', ailments: [] };
  tell(read);
  const { channelTo, driverIn, examine } = await import('../steps/assemblies/driven/index.ts');
  const agentsNeeded = statementNames(source.clauses).agents;
  const diagnosis: Diagnosis = await examine({
    ...{ statement, agentsNeeded, onExamined: tell },
    channel: () => channelTo(driverIn(statement)),
    stopwatch: () => performance.now(),
  });
  const scenarios = scenariosOf(source, statement.claims.profiles);
  const forecast = forecastOf({ statement, diagnosis, agentsNeeded, scenarios });
  const absences = await absencesExamined(source, statement, diagnosis.checks);
  if (absences) tell(absences);
  return { checks: [read, ...diagnosis.checks, ...(absences ? [absences] : [])], forecast };
}

/** How many scenarios the clauses of these profiles have. */
function scenariosOf(source: SuiteSource, profiles: readonly string[]): number {
  const { clauses } = source.clauses;
  const profileOf = (clause: string | null) => clauses.get(clause ?? '')?.profile ?? '';
  return suiteScenarios(source).filter(({ clause }) => profiles.includes(profileOf(clause))).length;
}
