/** Something is wrong with a clause file. The message is `file:line: sentence and hint`, ready to be shown. */
export class ClauseFileError extends Error {
  override readonly name = 'ClauseFileError';
  readonly file: string;
  /** Absent where the folder itself is the trouble. */
  readonly line: number | undefined;

  constructor(file: string, line: number | undefined, sentence: string) {
    super(`${line === undefined ? file : `${file}:${line}`}: ${sentence}`);
    this.file = file;
    this.line = line;
  }
}
