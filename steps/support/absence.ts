import { ownCopy, ownName, type FileChoice } from './files.ts';
import { Refused, Untestable } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/**
 * Does what only targets with a certain feature can do. That the target says no, or its driver that there is nothing of the kind, tells
 * that the feature is absent. That nobody was asked, for want of consent say, tells nothing: then the scenario is untestable.
 */
export async function ifAtAll(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    const isAnswer = problem instanceof Untestable && problem.wasAsked;
    if (!isAnswer && !(problem instanceof Refused)) throw problem;
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
