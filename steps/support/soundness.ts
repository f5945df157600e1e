import type { Assembly } from '../ports/assembly.ts';
import { NoCheckRan, SimulatorFailed, UnexpectedRequest } from './problems.ts';

/**
 * Every Then must have looked at something, or the scenario proves less than it says; and the platform must not have been used in a
 * way it does not know. For a scenario that passed; `checksBefore` is how many checks had been made when each step began, and last when
 * the steps were over.
 * @throws NoCheckRan or UnexpectedRequest.
 */
export function mustHaveProved(
  assembly: Pick<Assembly, 'unexpected'>,
  steps: readonly { readonly text: string; readonly type?: string }[],
  checksBefore: readonly number[],
): void {
  const empty = steps.find(
    ({ type }, i) => type === 'Outcome' && checksBefore[i] === checksBefore[i + 1],
  );
  if (empty)
    throw new NoCheckRan(`Nothing was looked at in "${empty.text}", so it proves nothing.`);
  const strange = assembly.unexpected();
  if (strange.length > 0) {
    throw new UnexpectedRequest(
      `Every check held, but the platform was asked what nobody should ask it: ${strange.join('; ')}. Look at the address, the ids and the version in the target's settings for the platform.`,
    );
  }
}

/**
 * Whatever became of a scenario in which we broke, nobody can tell what would have become of it otherwise.
 * @throws SimulatorFailed.
 */
export function mustBeSound(assembly: Pick<Assembly, 'failures'>): void {
  const [first] = assembly.failures();
  if (first !== undefined) throw new SimulatorFailed(first);
}
