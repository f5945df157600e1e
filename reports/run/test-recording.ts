import type { Question } from './test-driven.ts';

/** For tests: a tape of what a driver answered, by scenario, method and order. */
export function recording(ask: (body: string) => Promise<string>) {
  const tape = new Map<string, object[]>();
  const latest = new Map<string, object>();
  const scenario = { id: '' };
  const answersTo = ({ method, params }: Question) => {
    if (method === 'open') scenario.id = String(params['scenario']);
    const key = `${method === 'hello' ? '' : scenario.id} ${method}`;
    const answers = tape.get(key) ?? [];
    tape.set(key, answers);
    return answers;
  };
  /** Asks the driver, and keeps its answer. */
  const record = async (body: string): Promise<string> => {
    const answers = answersTo(JSON.parse(body) as Question);
    const told = await ask(body);
    const answer = JSON.parse(told) as object;
    answers.push(answer);
    latest.set((JSON.parse(body) as Question).method, answer);
    return told;
  };
  /** Answers with what was answered then; the last answer to each method is given for ever, and another scenario's where there is none. */
  const play = (body: string): string => {
    const question = JSON.parse(body) as Question;
    const answers = answersTo(question);
    const told = (answers.length > 1 ? answers.shift() : answers[0]) ?? latest.get(question.method);
    return JSON.stringify({ ...told, id: question.id });
  };
  return { record, play };
}
