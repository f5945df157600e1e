import { probeAbsences, type ProbedAbsence } from '../reports/run/probe-absences.ts';
import type { SuiteSource } from '../reports/run/suite-source.ts';
import type { Ailment, Examined } from '../steps/assemblies/driven/index.ts';
import type { Statement } from '../steps/statement/index.ts';

const WHAT = 'what is declared unsupported is really absent';

/** The same for each doctor: names and numbers of its customers do not matter. */
const SEED = 1;

/** Looks for what the statement says is not there; `undefined` where it says so of nothing. It makes sense only on a target that works. */
export async function absencesExamined(
  source: SuiteSource,
  statement: Statement,
  earlier: readonly Examined[],
): Promise<Examined | undefined> {
  if (!Object.values(statement.claims.features).includes('unsupported')) return undefined;
  if (earlier.some(({ outcome }) => outcome === 'failed')) {
    return { what: WHAT, outcome: 'not tried', reason: 'What is wrong must be put right first.' };
  }
  const found = await probeAbsences(source, { statement, target: statement.file, seed: SEED });
  const ailments = found.filter(({ verdict }) => verdict !== 'pass').map(ailmentOf);
  const isWrong = ailments.some(({ isWarning }) => isWarning !== true);
  const outcome = isWrong ? 'failed' : ailments.length > 0 ? 'warned' : 'passed';
  return { what: WHAT, outcome, ailments };
}

function ailmentOf({ feature, verdict, message = '' }: ProbedAbsence): Ailment {
  const pointer = `/claims/features/${feature}`;
  if (verdict === 'config-error' || verdict === 'harness-error') {
    const sentence = message.replace(pointer, 'The statement');
    return { sentence, hint: 'Take the line out, and it is judged.', pointer };
  }
  return {
    ...{ pointer, isWarning: true },
    sentence: `Nobody can tell whether it is absent: ${message.replaceAll('\n', ' ')}`,
    hint: `Its clauses will be ${verdict}: let the driver tell what there is, and null or an empty list where there is nothing.`,
  };
}
