import type { Reason } from '../ports/administration.ts';
import type { DeskproofWorld } from './world.ts';

/** The reasons of a scenario, with its nonce. What an administrator sets up replaces what was there. */
export async function setsUpReasons(
  world: DeskproofWorld,
  names: readonly string[],
): Promise<void> {
  await world.assembly.administration.setWrapUpReasons(
    names.map((name) => ({ name: world.words(name) })),
  );
}

/** Marks one of the reasons as the default, and none beside it. */
export async function makesDefault(world: DeskproofWorld, name: string): Promise<void> {
  const { administration } = world.assembly;
  await administration.setWrapUpReasons(
    administration.wrapUpReasons().map((each) => ({ ...each, default: each.name === name })),
  );
}

/** The reason that the administrator marked as the default (study: A20, fixtures always mark one). */
export function defaultReason(world: DeskproofWorld): string {
  const reasons = world.assembly.administration.wrapUpReasons();
  return nameOf(reasons.find((each) => each.default) ?? reasons[0]);
}

/** A reason that is neither the first of the list nor the default, where there is one: what chance would not hit. */
export function someReason(world: DeskproofWorld): string {
  const reasons = world.assembly.administration.wrapUpReasons();
  return nameOf(reasons.find((each, at) => at > 0 && !each.default) ?? reasons.at(-1));
}

function nameOf(reason: Reason | undefined): string {
  return reason?.name ?? 'a wrap-up reason';
}
