import { currentLegs } from '../../../domain/centre.ts';
import { refuseUnless } from '../../../domain/refusal.ts';
import type { App } from '../../app.ts';
import { controlsOf } from '../controls.ts';
import { shownPart, type Session } from '../session.ts';
import { button, type Shortcut } from './shortcut.ts';

const group = 'Conversation';

/** WA-KEY-02, WA-KEY-03, WA-KEY-05. */
export const conversationShortcuts: readonly Shortcut[] = [
  { keys: 'Ctrl+Alt+X', group, does: 'Open Transfer Request', action: button('transfer') },
  { keys: 'Ctrl+Alt+H', group, does: 'Open Conference Request', action: button('conference') },
  {
    keys: 'Ctrl+Alt+E',
    group,
    does: 'End the conversation or the conference',
    action: (app, session) => ({ verb: endsConference(app, session) ? 'endConference' : 'end' }),
  },
  {
    keys: 'Ctrl+Alt+W',
    group,
    does: 'Go to the wrap-up reasons',
    action: (app, session) => ({ verb: 'open', task: waitingForReason(app, session) }),
  },
  {
    keys: 'Ctrl+Shift+8',
    group,
    does: 'Open the next conversation',
    action: (app, session) => ({ verb: 'open', task: nextTask(app, session) }),
  },
];

function endsConference(app: App, session: Session): boolean {
  const shown = shownPart(app, session);
  return shown !== null && controlsOf(app, shown).some(({ name }) => name === 'End Conference');
}

/** The open conversation where that one waits, else the one that was accepted first. */
function waitingForReason(app: App, { agentId, openConversation }: Session): string {
  const waiting = currentLegs(app.store.centre, agentId).filter(({ phase }) => phase === 'wrap-up');
  const open = waiting.find(({ conversationId }) => conversationId === openConversation);
  const leg = open ?? waiting[0];
  refuseUnless(leg, 'No conversation waits for a wrap-up reason.');
  return leg.conversationId;
}

/** Down the task list, and from its end back to the top. */
function nextTask(app: App, { agentId, openConversation }: Session): string {
  const listed = currentLegs(app.store.centre, agentId).map((leg) => leg.conversationId);
  const fromTop = listed.reverse();
  const at = fromTop.indexOf(openConversation ?? '');
  const next = fromTop[(at + 1) % Math.max(1, fromTop.length)];
  refuseUnless(
    next !== undefined && next !== openConversation,
    'There is no other conversation in your task list.',
  );
  return next;
}
