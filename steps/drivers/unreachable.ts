/** The target did not answer. Before the first view that is a wrong statement or network, after it the clause cannot be judged. */
export class Unreachable extends Error {
  override readonly name: string = 'Unreachable';
}

/** Its driver has died, or was ended because it hung or talked rubbish: it answers nothing any more, each time with this sentence. */
export class Gone extends Unreachable {}

/** The target did not even answer when a desk was opened. */
export class UnreachableAtStart extends Unreachable {
  override readonly name = 'UnreachableAtStart';
}
