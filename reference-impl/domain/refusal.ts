/** Why the contact centre would not do what it was asked: one sentence, fit to be shown to the agent. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Guards a move: goes on when `allowed`, otherwise refuses with `reason`. */
export function refuseUnless(allowed: unknown, reason: string): asserts allowed {
  if (!allowed) throw new Refusal(reason);
}
