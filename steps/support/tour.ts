import type { Focused, Screen } from '../ports/screen.ts';
import { describeFocus } from './matchers/screen.ts';
import { listed, unless } from './matchers/finding.ts';
import type { DeskproofWorld } from './world.ts';

/** Presses of Tab after which an agent has been everywhere, or is caught. */
const longest = 150;

/** Where the Tab key led to. */
interface Tour {
  readonly stops: readonly Focused[];
  readonly cameRound: boolean;
}

const taken = (agent: number) => `the tour of agent ${agent + 1} with the Tab key`;

/** WA-A11Y-12: presses Tab until the focus is back where it began. */
export async function goesRound(world: DeskproofWorld, agent: number): Promise<void> {
  const screen = await world.agent(agent).screen();
  world.remembered.set(taken(agent), await tour(screen));
}

/** Begins with the second stop: the first press may meet a dialog that is only just taking the focus to itself, where Tab never leads. */
async function tour(screen: Screen): Promise<Tour> {
  await screen.press('Tab');
  await screen.press('Tab');
  const stops: Focused[] = [];
  const first = await screen.focused();
  for (let here = first; stops.length < longest; here = await screen.focused()) {
    if (stops.length > 1 && isSame(here, first)) return { stops, cameRound: true };
    if (here) stops.push(here);
    await screen.press('Tab');
  }
  return { stops, cameRound: false };
}

function isSame(one: Focused | null | undefined, other: Focused | null | undefined): boolean {
  return describeFocus(one ?? null) === describeFocus(other ?? null);
}

/** WA-A11Y-12: there were stops, and at each of them something showed that the focus is there. */
export function sawEachStop(world: DeskproofWorld, agent: number): Promise<void> {
  const { stops } = tourOf(world, agent);
  const unseen = stops.filter(({ visible }) => !visible);
  return world.stage.quiet(() =>
    Promise.resolve(
      unless(
        stops.length > 1 && unseen.length === 0,
        'several stops of the focus, each to be seen',
        unseen.length === 0
          ? `${stops.length} stops`
          : `unseen ${[...new Set(unseen.map(describeFocus))].join(', ')}`,
      ),
    ),
  );
}

/** WA-A11Y-12: not trapped anywhere. */
export function cameRound(world: DeskproofWorld, agent: number): Promise<void> {
  const { stops, cameRound: round } = tourOf(world, agent);
  return world.stage.quiet(() =>
    Promise.resolve(
      unless(
        round,
        'a focus that comes back to where it began',
        `after ${stops.length} stops it was still ${listed(stops.slice(-3).map(describeFocus))}`,
      ),
    ),
  );
}

function tourOf(world: DeskproofWorld, agent: number): Tour {
  return (world.remembered.get(taken(agent)) ?? { stops: [], cameRound: false }) as Tour;
}
