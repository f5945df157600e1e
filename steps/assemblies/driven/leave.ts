import type { Desk } from '../../ports/desk.ts';
import { ownWorkAt, type OwnCustomers } from './own-work-at.ts';
import type { Changes } from './put-back.ts';
import { isBusy, leaveDesk, tidyDesk, type LeftDesk, type Settle } from './tidy.ts';

/** What is left of a scenario on a target that lives on. */
export interface Left {
  /** The agents who worked in it. */
  readonly agents: ReadonlySet<string>;
  readonly signIn: (agent: string) => Promise<Desk>;
  readonly settle: Settle;
  readonly putBack: Changes['putBack'];
  /** What is shown of others is left alone. */
  readonly customers: OwnCustomers;
  /** What does not fit into the time is told to be left; left out, there is as much as it takes. */
  readonly hasTime?: () => boolean;
}

/** So many conversations may wait for an agent at the most, before that is told as a mess. */
const most = 20;

/**
 * Leaves a target that lives on as it was found: puts back what was changed, ends what of the run's customers is open in front of the agents
 * or still waits for one, and signs them out. Gives a sentence for each thing that could not be; never rejects.
 */
export async function leaveBehind({
  agents,
  signIn,
  settle,
  putBack,
  customers,
  hasTime,
}: Left): Promise<readonly string[]> {
  const left = [...(await putBack())];
  const desks: LeftDesk[] = [];
  for (const agent of agents) {
    try {
      // The windows of the scenario may be closed, or cut off.
      const desk = ownWorkAt(await signIn(agent), customers);
      desks.push({ agent, desk, hasTime });
      left.push(...(await tidyDesk({ agent, desk, hasTime }, settle)));
    } catch (problem) {
      left.push(`${agent} could not sign in to tidy up: ${whyOf(problem)}`);
    }
  }
  const [first] = desks;
  if (first) left.push(...(await takeWaiting(first, settle)));
  for (const desk of desks) left.push(...(await leaveDesk(desk)));
  return left;
}

/** Takes and ends the conversations that still wait for an agent: the next scenario's would be offered them. */
async function takeWaiting(left: LeftDesk, settle: Settle): Promise<readonly string[]> {
  const { agent, desk } = left;
  try {
    await desk.act({ verb: 'signIn' });
    const outcome = await desk.act({ verb: 'setState', state: 'Available' });
    if (outcome.outcome !== 'done') return [];
    for (let count = 0; count < most; count += 1) {
      if (!(await comes(desk, settle))) return [];
      const told = await tidyDesk(left, settle);
      if (told.length > 0) return told;
    }
    return [`${agent} was given ${most} conversations that had waited, and there are more.`];
  } catch (problem) {
    return [`${agent} could not take what had waited: ${whyOf(problem)}`];
  }
}

async function comes(desk: Desk, settle: Settle): Promise<boolean> {
  let isThere = isBusy(await desk.view());
  for (let attempt = 0; !isThere && (await settle(attempt)); attempt += 1) {
    isThere = isBusy(await desk.view());
  }
  return isThere;
}

function whyOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
