import { checkStatement, pointerOf } from '../../steps/statement/index.ts';
import type { Finding, KnownNames } from '../../steps/statement/index.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Answers } from './init-flags.ts';
import { newStatement } from './new-statement.ts';
import type { Question } from './questions.ts';

/** What is wrong with the answer to a question, in one sentence with a hint; undefined where nothing is. */
export function answerProblem(
  { places }: Question,
  answers: Partial<Answers>,
  known: KnownNames,
): string | undefined {
  const found = problemsIn(newStatement(answers), known).find(({ path }) => {
    const pointer = pointerOf(path);
    return places.some((place) => pointer === place || pointer.startsWith(`${place}/`));
  });
  return found && wordsOf(found);
}

/**
 * Holds all answers together against the checks of statements.
 * @throws BadInput where they do not fit each other.
 */
export function refuseUnsound(data: Record<string, unknown>, known: KnownNames): void {
  const problems = problemsIn(data, known).map(wordsOf);
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
}

function problemsIn(data: Record<string, unknown>, known: KnownNames): Finding[] {
  const found = checkStatement({ data, folder: '.', env: {}, known });
  return found.filter((finding) => !isLater(finding));
}

function wordsOf({ sentence, hint }: Finding): string {
  return `${sentence} ${hint}`;
}

/** A driver may be written, and secrets set, after the statement that names them. */
function isLater({ path }: Finding): boolean {
  return path.at(-1) === 'env' || pointerOf(path) === '/driver/command/0';
}
