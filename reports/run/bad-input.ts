/** What was asked for cannot be done. The message is one or more sentences, ready to be shown; exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
