import type { FaultSetting } from '../ports/platform.ts';
import { listed, unless } from './matchers/finding.ts';
import type { DeskproofWorld } from './world.ts';

/** The word with which WhatsApp asks whether a webhook is the contact centre's. */
export type Word = 'right' | 'wrong';

/** Longer than any scenario, in ms: what waits for another thing of its kind waits for nothing else. */
export const forgets = 24 * 3_600_000;

/** Makes WhatsApp misbehave, once what is under way has come to its end. */
export async function misbehaves(
  world: DeskproofWorld,
  fault: string,
  setting?: FaultSetting,
): Promise<void> {
  await world.assembly.settle(0);
  world.assembly.platform.misbehaves(fault, setting);
}

const proof = 'whether the contact centre has proved itself';

/** WA-HSK-01. */
export async function asksForProof(this: DeskproofWorld, word: Word): Promise<void> {
  this.remembered.set(proof, await this.assembly.platform.verifies(word));
}

/** Whether the last question was answered as it should be. */
export function provesItself(world: DeskproofWorld, wanted: boolean): Promise<void> {
  const did = world.remembered.get(proof) === true;
  const inWords = (whether: boolean) => (whether ? 'proves itself' : 'does not prove itself');
  return world.stage.soon(() =>
    Promise.resolve(
      unless(did === wanted, `the contact centre ${inWords(wanted)}`, `it ${inWords(did)}`),
    ),
  );
}

/** WA-ACK-01: every webhook has its 200, at the first attempt. */
export function allHasArrived(world: DeskproofWorld): Promise<void> {
  return world.stage.soon(() => {
    const all = world.assembly.platform.deliveries();
    const missing = all.filter(
      ({ state, attempts }) => state !== 'received' || attempts.length > 1,
    );
    const seen = missing.map(
      ({ summary, state, attempts }) =>
        `${summary}: ${state}, answered ${listed(attempts.map(({ status }) => String(status)))}`,
    );
    return Promise.resolve(
      unless(
        all.length > 0 && missing.length === 0,
        'each thing that WhatsApp told acknowledged at its first attempt',
        all.length === 0 ? 'nothing was told' : seen.join('; '),
      ),
    );
  });
}
