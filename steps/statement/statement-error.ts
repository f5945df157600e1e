/** One thing that is wrong with a statement. No secret is ever in it. */
export interface Problem {
  /** Where in the data, as a JSON pointer (RFC 6901); empty for the file as a whole. */
  readonly pointer: string;
  /** Counts from 1; left out where there is no text to point into. */
  readonly line?: number;
  /** What is wrong. */
  readonly sentence: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A statement cannot be used. The message has all of its problems, one a line, in the order of the file. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
  /** As messages show it. */
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((problem) => shownProblem(file, problem)).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/** `deskproof.yaml:12 /asset/phoneNumberId: sentence hint` */
function shownProblem(file: string, { pointer, line, sentence, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${[place, pointer].filter(Boolean).join(' ')}: ${sentence} ${hint}`;
}
