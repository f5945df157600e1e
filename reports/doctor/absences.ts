import { clausesWithout } from '../run/absent-features.ts';
import { randomInt } from 'node:crypto';
import { probeAbsences, type ProbedAbsence } from '../run/probe-absences.ts';
import { largestSeed } from '../run/run-request.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import type { Ailment, Examined } from '../../steps/assemblies/driven/index.ts';
import type { Statement } from '../../steps/statement/index.ts';

const WHAT = 'what is declared unsupported is really absent';

const UNASKED = 'No clause of the profiles that are claimed hangs on it.';

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
  const found = await probeAbsences(source, {
    statement,
    target: statement.file,
    seed: randomInt(largestSeed),
  });
  const counting = found.filter(
    (one) => isContradicted(one) || isAsked(source, statement, one.feature),
  );
  const ailments = counting.filter(({ verdict }) => verdict !== 'pass').map(ailmentOf);
  if (counting.length === 0) return { what: WHAT, outcome: 'not tried', reason: UNASKED };
  const isWrong = ailments.some(({ isWarning }) => isWarning !== true);
  const outcome = isWrong ? 'failed' : ailments.length > 0 ? 'warned' : 'passed';
  return { what: WHAT, outcome, ailments };
}

function isContradicted({ verdict }: ProbedAbsence): boolean {
  return verdict === 'config-error' || verdict === 'harness-error';
}

/** Whether a clause of the profiles that are claimed hangs on the feature: that nobody can tell of any other costs nothing. */
function isAsked(source: SuiteSource, { claims }: Statement, feature: string): boolean {
  const hanging = clausesWithout([feature], source, claims.interpretations);
  const { clauses } = source.clauses;
  return Object.keys(hanging).some((id) =>
    claims.profiles.includes(clauses.get(id)?.profile ?? ''),
  );
}

function ailmentOf(probed: ProbedAbsence): Ailment {
  const { feature, verdict, message = '' } = probed;
  const pointer = `/claims/features/${feature}`;
  if (isContradicted(probed)) {
    const sentence = message.replace(pointer, 'The statement');
    return { sentence, hint: 'Take the line out, and it is judged.', pointer };
  }
  return {
    ...{ pointer, isWarning: true },
    sentence: `Nobody can tell whether it is absent: ${message.replaceAll('\n', ' ')}`,
    hint: `Its clauses will be ${verdict}: let the driver tell what there is, and null or an empty list where there is nothing.`,
  };
}
