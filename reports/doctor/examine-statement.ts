import { randomInt } from 'node:crypto';
import type { Ailment, Diagnosis, Examined } from '../../steps/assemblies/driven/index.ts';
import { StatementError, type Statement } from '../../steps/statement/index.ts';
import { statementNames } from '../clauses/index.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { largestSeed } from '../run/run-request.ts';
import { statementOf } from '../run/statement-of.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { absencesExamined } from './absences.ts';
import { placedIn } from './placed-ailments.ts';
import { queuesNeeded } from './queues-needed.ts';
import { forecastOf, type Forecast } from './forecast.ts';
import { scenariosClaimed } from './scenarios-claimed.ts';

export interface Examination {
  readonly checks: readonly Examined[];
  /** Left out where the statement could not be read. */
  readonly forecast?: Forecast;
}

export interface Examining {
  readonly io: Pick<Io, 'cwd' | 'env'>;
  /** Told of each check when it is over. */
  readonly tell: (examined: Examined) => void;
}

/**
 * Tries a statement and all that it names. Nothing is judged: no scenario is run but those that look for what is declared absent.
 * @throws BadInput where the file's name is not that of a statement.
 */
export async function examineStatement(
  source: SuiteSource,
  file: string,
  { io, tell }: Examining,
): Promise<Examination> {
  const read = reading(source, file, io);
  return Array.isArray(read)
    ? illegible(read as readonly Ailment[], tell)
    : examined(source, { file, statement: read as Statement }, tell);
}

const READS = 'the statement reads without a problem';

/** The statement, or everything that keeps it from being used. */
function reading(
  source: SuiteSource,
  file: string,
  io: Examining['io'],
): Statement | readonly Ailment[] {
  try {
    const statement = statementOf(source, file, io);
    if (statement) return statement;
  } catch (problem) {
    if (problem instanceof StatementError) return problem.problems;
    throw problem;
  }
  throw new BadInput(`${file} is no statement: give a file whose name ends with .yaml or .yml.`);
}

async function illegible(
  ailments: readonly Ailment[],
  tell: Examining['tell'],
): Promise<Examination> {
  const { doctorChecks, firstMustHold } = await import('../../steps/assemblies/driven/index.ts');
  const reason = firstMustHold(READS);
  const rest = doctorChecks.map(({ what }) => ({ what, outcome: 'not tried' as const, reason }));
  const checks: Examined[] = [{ what: READS, outcome: 'failed', ailments }, ...rest];
  checks.forEach(tell);
  return { checks };
}

async function examined(
  source: SuiteSource,
  { file, statement }: { readonly file: string; readonly statement: Statement },
  tell: Examining['tell'],
): Promise<Examination> {
  const read: Examined = { what: READS, outcome: 'passed', ailments: [] };
  tell(read);
  const diagnosis = await diagnose(source, statement, tell);
  const agentsNeeded = statementNames(source.clauses).agents;
  const all = await scenariosClaimed(source, { statement, target: file });
  const changing = all.filter((one) => one.changesTenant && one.probes === undefined).length;
  const counts = { scenarios: all.length, changing };
  const forecast = forecastOf({ statement, diagnosis, agentsNeeded, ...counts });
  const absences = await absencesExamined(source, statement, diagnosis.checks);
  if (absences) tell(absences);
  return { checks: [read, ...diagnosis.checks, ...(absences ? [absences] : [])], forecast };
}

/** Tries all that a statement names, once it could be read. Starts its driver, and stops it in the end. */
export async function diagnose(
  source: SuiteSource,
  statement: Statement,
  tell: Examining['tell'],
): Promise<Diagnosis> {
  const { channelTo, driverIn, examine } = await import('../../steps/assemblies/driven/index.ts');
  const agentsNeeded = statementNames(source.clauses).agents;
  const placed = placedIn(statement.file);
  const diagnosis = await examine({
    ...{ statement, agentsNeeded, onExamined: (examined) => tell(placed(examined)) },
    queuesNeeded: queuesNeeded(source, statement),
    channel: () => channelTo(driverIn(statement)),
    stopwatch: () => performance.now(),
    seed: randomInt(largestSeed),
  });
  return { ...diagnosis, checks: diagnosis.checks.map(placed) };
}
