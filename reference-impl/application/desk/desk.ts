import { Refusal } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import { presentDesk, type DeskView } from '../presenter/desk-view.ts';
import { openFile, type DeskFile } from './files.ts';
import type { Action, Outcome, Verb } from './action.ts';
import { handle } from './actions.ts';
import { noteAttendance } from './attendance.ts';
import { endCountdowns, syncCountdowns } from './countdown.ts';
import { hear } from './inbox.ts';
import { newSession, type Session } from './session.ts';

/** One window of one agent, from outside: what it shows, and what can be done in it. */
export interface Desk {
  view(): DeskView;
  act(action: Action): Outcome;
  /** The file of a message that is on this desk; `null` where the agent may not read it, or it is not here. */
  file(message: string): DeskFile | null;
  /** Lets go of everything the window holds. */
  dispose(): void;
}

/** Opens a window for an agent. */
export function openDesk(app: App, agentId: string): Desk {
  const session = newSession(app.nextId('desk'), agentId);
  noteAttendance(app, session, true);
  const shown = presentedOnce(app, session);
  const stop = app.store.listen((event) => {
    shown.forget();
    if (event) hear(app, session, event);
    else syncCountdowns(app, session);
  });
  return {
    view: () => (session.isOnline || !session.isOpen ? shown.view() : offline(shown.last())),
    act(action) {
      // What a window shows without a connection is what it showed when it was lost.
      if (action.verb === 'goOffline' && session.isOnline) shown.view();
      const outcome = act(app, session, action);
      shown.forget();
      return outcome;
    },
    file: (message) => (session.isOpen ? openFile(app, agentId, message) : null),
    dispose() {
      stop();
      endCountdowns(app, session);
      noteAttendance(app, session, false);
    },
  };
}

/** Presents a window anew only after something happened or time has passed: whoever looks twice in between sees the same. */
function presentedOnce(app: App, session: Session) {
  let last = presentDesk(app, session);
  let at: number | null = null;
  return {
    view(): DeskView {
      if (at !== app.clock.now()) last = presentDesk(app, session);
      at = app.clock.now();
      return last;
    },
    /** What was last shown, however old. */
    last: () => last,
    forget: () => void (at = null),
  };
}

const whileClosed: readonly Verb[] = ['reopenDesk'];
const whileOffline: readonly Verb[] = ['goOnline', 'closeDesk'];

function act(app: App, session: Session, action: Action): Outcome {
  if (!session.isOpen && !whileClosed.includes(action.verb)) return refused('The desk is closed.');
  if (session.isOpen && !session.isOnline && !whileOffline.includes(action.verb)) {
    return refused('There is no connection.');
  }
  try {
    handle(app, session, action);
    return { outcome: 'done' };
  } catch (problem) {
    if (problem instanceof Refusal) return refused(problem.message);
    throw problem;
  }
}

function refused(reason: string): Outcome {
  return { outcome: 'refused', reason };
}

/** A window without a connection goes on showing what it last knew. */
function offline(view: DeskView): DeskView {
  return { ...view, agent: { ...view.agent, connection: 'offline' } };
}
