import { ownCopy, ownName, type FileChoice } from './files.ts';
import { Refused, Untestable } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/**
 * Does, or sets, what only targets with a certain feature can do. It only asks, and never looks: what a view leaves out must stay
 * untestable. That the target says no, or its driver that there is nothing of the kind, is what is to be expected where the feature is
 * absent. Where nothing may be set, for want of consent or because nobody administers the target, it stays as it is set up: whatever of
 * the feature can be seen there is seen by the steps that follow.
 */
export async function ifAtAll(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if (!(problem instanceof Untestable || problem instanceof Refused)) throw problem;
  }
}

/** Attaches a file and sends it, as far as the desk lets the agent. */
export async function triesToSendOne(
  world: DeskproofWorld,
  agent: number,
  { sample }: FileChoice,
): Promise<void> {
  const { bytes, type } = ownCopy(world, sample);
  const name = ownName(world, `${sample}.${type.split('/')[1] ?? 'bin'}`);
  const refusal = await world.agent(agent).tries({ verb: 'attach', name, bytes });
  if (refusal === null) await world.agent(agent).tries({ verb: 'send', by: 'button' });
}
