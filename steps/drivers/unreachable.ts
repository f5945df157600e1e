/** The target did not answer. Before the first view that is a wrong statement or network, after it the clause cannot be judged. */
export class Unreachable extends Error {
  override readonly name: string = 'Unreachable';
  /** Its driver has died, or was ended because it hung or talked rubbish: it answers nothing any more, each time with this sentence. */
  readonly isGone: boolean;

  constructor(message: string, { isGone = false }: { readonly isGone?: boolean } = {}) {
    super(message);
    this.isGone = isGone;
  }
}

/** No class of its own: by the name of the class it is judged. */
export function goneFor(sentence: string): Unreachable {
  return new Unreachable(sentence, { isGone: true });
}

/** The target did not even answer when a desk was opened. */
export class UnreachableAtStart extends Unreachable {
  override readonly name = 'UnreachableAtStart';
}
