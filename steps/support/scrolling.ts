import type { Focused, Screen } from '../ports/screen.ts';
import { say, unless } from './matchers/finding.ts';
import { CheckFailed } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** Presses of Tab after which the keyboard has been everywhere. */
const longest = 150;

/** Goes on with the Tab key until the focus is on something of this role and name. */
async function tabsTo(
  screen: Screen,
  { role, name }: Pick<Focused, 'role' | 'name'>,
): Promise<void> {
  for (let presses = 0; presses < longest; presses++) {
    const here = await screen.focused();
    if (here?.role === role && here.name === name) return;
    await screen.press('Tab');
  }
  const wanted = `the ${role} ${say(name)}`;
  throw new CheckFailed({ expected: `${wanted} within reach`, seen: 'it nowhere' });
}

/** WA-PANE-13: reads from the beginning of the thread again. */
export async function scrollsBack(world: DeskproofWorld, agent: number): Promise<void> {
  const screen = await world.agent(agent).screen();
  await tabsTo(screen, { role: 'log', name: 'Messages' });
  await screen.press('Home');
}

/** Goes to a button and presses it, by keyboard. */
export async function pressesButton(
  world: DeskproofWorld,
  agent: number,
  name: string,
): Promise<void> {
  const screen = await world.agent(agent).screen();
  await tabsTo(screen, { role: 'button', name });
  await screen.press('Enter');
}

/** WA-PANE-13: the message can be read where the thread stands now, or cannot. */
export async function hasInSight(
  world: DeskproofWorld,
  agent: number,
  { text, isSeen = true }: { readonly text: string; readonly isSeen?: boolean },
): Promise<void> {
  const screen = await world.agent(agent).screen();
  await world.stage.soon(async () => {
    const seen = await screen.inSight(text);
    const [here, away] = [`${say(text)} in sight`, `${say(text)} out of sight`];
    return unless(seen === isSeen, isSeen ? here : away, seen ? here : away);
  });
}
