import type { DeskView } from '../ports/view.ts';
import type { Matcher } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

const recordedType = 'application/vnd.deskproof.recorded+json';

/** For MAY clauses: notes the value that was seen, without judging it. Counts as a check, for something was looked at. */
export async function record(
  world: DeskproofWorld,
  what: string,
  look: () => Promise<string>,
): Promise<void> {
  let value = '';
  await world.stage.quiet(async () => {
    value = await look();
    return undefined;
  });
  world.attach(JSON.stringify({ what, value }), recordedType);
}

/** Notes whether an agent's desk is as the matcher says: yes, or what was seen instead. */
export function recordWhether(
  world: DeskproofWorld,
  what: string,
  { agent, matcher }: { readonly agent: number; readonly matcher: Matcher<DeskView> },
): Promise<void> {
  return record(world, what, async () => {
    const finding = matcher(await world.agent(agent).view());
    if (finding?.inTheWay !== undefined) return `cannot be told: ${finding.inTheWay}`;
    return finding ? `no: ${finding.seen}` : 'yes';
  });
}
