import type { KnownNames } from '../../steps/statement/index.ts';
import { BadInput } from '../run/bad-input.ts';
import { answerProblem } from './answer-problems.ts';
import { flagOf } from './init-flags.ts';
import type { Answers, InitFlags } from './init-flags.ts';
import { questions } from './questions.ts';
import type { Question } from './questions.ts';

/** Somebody who can be asked. Rejects with BadInput when no answer will come. */
export interface Asked {
  /** Their answer, without spaces around it; empty where they just go on. */
  answer(prompt: string): Promise<string>;
  /** Told what is wrong with their answer. */
  tell(problem: string): void;
}

type Mutable = { -readonly [Name in keyof Answers]?: Answers[Name] };

/**
 * The answers to all questions: from flags, from who is asked, or the presets with `--yes`.
 * @throws BadInput for a flag that makes no sense, and when there is nobody to ask and neither a flag nor `--yes` says it.
 */
export async function takeAnswers(
  flags: InitFlags,
  known: KnownNames,
  asked: Asked | null,
): Promise<Partial<Answers>> {
  const answers: Mutable = flagAnswers(flags, known);
  const open = questions.filter(({ name }) => answers[name] === undefined);
  if (asked === null && flags.yes !== true) refuseOpen(open);
  for (const question of open) {
    const ask = question.asks !== undefined && asked !== null && flags.yes !== true;
    const answer = ask ? await askUntilRight(question, known, asked) : question.preset;
    if (answer !== undefined) answers[question.name] = answer;
  }
  return answers;
}

/** All flags are looked at before anybody is asked anything. */
function flagAnswers(flags: InitFlags, known: KnownNames): Mutable {
  const said = questions.flatMap(({ name }) => {
    const answer = flags[name];
    return answer === undefined ? [] : [[name, answer.trim()] as const];
  });
  const answers = Object.fromEntries(said) as Mutable;
  const problems = questions
    .filter(({ name }) => answers[name] !== undefined)
    .flatMap((question) => {
      const problem = answerProblem(question, answers, known);
      return problem === undefined ? [] : [`${flagOf(question.name)}: ${problem}`];
    });
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return answers;
}

function refuseOpen(open: readonly Question[]): void {
  const flags = open.filter(({ asks }) => asks !== undefined).map(({ name }) => flagOf(name));
  if (flags.length === 0) return;
  throw new BadInput(
    `There is no terminal to ask on, and nothing says ${flags.join(', ')}: give these, or --yes for what the examples have.`,
  );
}

async function askUntilRight(question: Question, known: KnownNames, asked: Asked): Promise<string> {
  const { name, asks = '', preset = '' } = question;
  for (;;) {
    const answer = (await asked.answer(`${asks} [${preset}] `)) || preset;
    const problem = answerProblem(question, { [name]: answer }, known);
    if (problem === undefined) return answer;
    asked.tell(problem);
  }
}
