import type { Driver } from '../../drivers/protocol/driver.ts';
import type { DrivenDesk } from '../../drivers/protocol/driven-desk.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { Unreachable, UnreachableAtStart } from '../../drivers/unreachable.ts';
import { ConfigError } from '../../support/problems.ts';

/** The part of a driver that scenarios need. */
export type ScenarioDriver = Pick<Driver, 'open' | 'onSaid'>;

/** So many scenarios in a row that cannot be opened for the same reason are enough: the rest would only wait for nothing. */
const enough = 3;

/**
 * What one run learns of its driver. As long as no desk was ever seen, whatever is not answered is `UnreachableAtStart`: the statement or
 * the network is wrong. From then on it is `Unreachable`, even when a scenario cannot be opened: the target was there, and has gone.
 */
export function createAcquaintance(lend: () => ScenarioDriver): ScenarioDriver {
  const refusals = createRefusals();
  let hasShown = false;
  const told = (problem: unknown): never => {
    throw hasShown ? afterAll(problem) : atStart(problem);
  };
  const watch = (desk: DrivenDesk): DrivenDesk => ({
    ...desk,
    act: (action) => desk.act(action).catch(told),
    async view() {
      const view = await desk.view().catch(told);
      hasShown = true;
      return view;
    },
  });
  return {
    onSaid: (listener) => lend().onSaid(listener),
    async open(opening) {
      if (refusals.last) throw refusals.last;
      const opened = await lend()
        .open(opening)
        .catch((problem: unknown) => refusals.remember(problem, told));
      refusals.forget();
      return watched(opened, { watch, told });
    },
  };
}

interface Watching {
  readonly watch: (desk: DrivenDesk) => DrivenDesk;
  readonly told: (problem: unknown) => never;
}

function watched(system: DrivenSystem, { watch, told }: Watching): DrivenSystem {
  return {
    ...system,
    signIn: (...who) => system.signIn(...who).then(watch, told),
    admin: (action) => system.admin(action).catch(told),
    clock: (action) => system.clock(action).catch(told),
  };
}

/** Scenarios in a row that could not be opened. */
function createRefusals() {
  let count = 0;
  let reason = '';
  let last: Error | undefined;
  return {
    /** What every further scenario is told; `undefined` as long as it is worth while to try. */
    get last() {
      return last;
    },
    remember(problem: unknown, told: (problem: unknown) => never): never {
      const sentence = problem instanceof Error ? problem.message : String(problem);
      count = kindOf(sentence) === reason ? count + 1 : 1;
      reason = kindOf(sentence);
      if (count >= enough) last = notTried(problem, sentence, told);
      return told(problem);
    },
    forget() {
      count = 0;
    },
  };
}

/** The same problem is told with another time, port or process id each time. */
function kindOf(sentence: string): string {
  return sentence.replace(/\d+/gu, '0');
}

function notTried(problem: unknown, sentence: string, told: (problem: unknown) => never): Error {
  const whole = `${sentence} ${enough} scenarios in a row could not be opened for this reason, so this one was not tried.`;
  try {
    return told(problem instanceof Unreachable ? new Unreachable(whole) : new ConfigError(whole));
  } catch (error) {
    return error as Error;
  }
}

function atStart(problem: unknown): unknown {
  if (!(problem instanceof Unreachable)) return problem;
  return new UnreachableAtStart(problem.message);
}

function afterAll(problem: unknown): unknown {
  return problem instanceof UnreachableAtStart ? new Unreachable(problem.message) : problem;
}
