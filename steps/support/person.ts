import type { Action, Desk } from '../ports/desk.ts';
import type { Screen } from '../ports/screen.ts';
import type { DeskView } from '../ports/view.ts';
import { isAtWork } from './matchers/agent-state.ts';
import { Refused, Untestable, type Matcher } from './problems.ts';
import type { Met } from './matchers/strangers.ts';
import type { Stage } from './stage.ts';

/** One agent as the steps know them: a name, and the windows in which they work. */
export interface Person {
  readonly name: string;
  readonly role: string;
  view(window?: number): Promise<DeskView>;
  /** The screen that the desk is on; `Untestable` where there is none. */
  screen(window?: number): Promise<Screen>;
  /**
   * Does it, or throws: `Refused` with the desk's reason, `Untestable` where the driver cannot. To sign in twice may be refused: what
   * counts is that the agent is signed in then.
   */
  act(action: Action, window?: number): Promise<void>;
  /** Does it and says whether the desk let them; for steps that try what must not work. */
  tries(action: Action, window?: number): Promise<string | null>;
  /** Looks until the matcher is content, or nothing more can come. */
  sees(matcher: Matcher<DeskView>, window?: number): Promise<void>;
  /** Waits until all is quiet, then looks once: for what must not be there. */
  stillSees(matcher: Matcher<DeskView>, window?: number): Promise<void>;
}

export function createPerson(stage: Stage, name: string, role: string): Person {
  const windows: Promise<Desk>[] = [];
  const met: Met = new Map();
  const open = (index: number) => (windows[index] ??= stage.assembly.desk(name));
  const attempt = async (action: Action, window: number) => {
    const desk = await open(window);
    const since = stage.story.now();
    const outcome = await desk.act(action);
    const result = outcome.outcome === 'refused' ? `refused: ${outcome.reason}` : outcome.outcome;
    stage.story.note(`${role} (${name}): ${describe(action)} → ${result}`, since);
    if (outcome.outcome === 'unsupported') {
      throw new Untestable(`This target's driver cannot do "${action.verb}".`);
    }
    return outcome.outcome === 'refused' ? outcome.reason : null;
  };
  const isIn = async (window: number) => {
    let isThere = isAtWork(await person.view(window));
    for (let count = 0; !isThere && (await stage.assembly.settle(count, 'sight')); count += 1) {
      isThere = isAtWork(await person.view(window));
    }
    return isThere;
  };
  const person: Person = {
    name,
    role,
    view: async (window = 0) => stage.marked(await (await open(window)).view(), met),
    async screen(window = 0) {
      const { screen } = await open(window);
      if (!screen) throw new Untestable("This target's desk is not on a screen.");
      return screen;
    },
    async act(action, window = 0) {
      const reason = await attempt(action, window);
      if (reason !== null && !(action.verb === 'signIn' && (await isIn(window)))) {
        throw new Refused(`${role}'s desk refused to ${describe(action)}: ${reason}`);
      }
    },
    tries: (action, window = 0) => attempt(action, window),
    sees: (matcher, window = 0) => stage.soon(async () => matcher(await person.view(window))),
    stillSees: (matcher, window = 0) => stage.quiet(async () => matcher(await person.view(window))),
  };
  return person;
}

function describe(action: Action): string {
  const { verb, ...rest } = action;
  const details = Object.values(rest).map((value) => shorten(String(value)));
  return [verb, ...details.map((text) => JSON.stringify(text))].join(' ');
}

/** Long texts would bury the story they are part of. */
export function shorten(text: string, limit = 60): string {
  return text.length <= limit
    ? text
    : `${text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '')}… (${text.length} characters)`;
}
