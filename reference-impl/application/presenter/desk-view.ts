import type { App } from '../app.ts';
import type { Session } from '../desk/session.ts';
import { allTextOf } from './all-text.ts';
import { presentConversation } from './conversation.ts';
import { presentDialog } from './dialog.ts';
import { presentHistory } from './history.ts';
import { maskFor } from './mask.ts';
import { presentAgent } from './people.ts';
import { presentRequests } from './requests.ts';
import { presentTasks } from './tasks.ts';

/** What one window shows. Every adapter, the page in the browser among them, renders this and nothing else. */
export type DeskView = ReturnType<typeof presentDesk>;

/** Makes the desk view of one window. Written out field by field: spreading one into the other would cost more than making them. */
export function presentDesk(app: App, session: Session) {
  const shown = session.isOpen ? presentOpen(app, session) : nothingShown;
  return {
    agent: presentAgent(app, session),
    requests: shown.popovers.requests,
    requestsTotal: shown.popovers.requestsTotal,
    acceptAll: shown.popovers.acceptAll,
    ronaPrompt: shown.ronaPrompt,
    tasks: shown.tasks,
    conversation: shown.conversation,
    dialog: shown.dialog,
    notifications: shown.notifications,
    notificationCenter: shown.notificationCenter,
    announcements: shown.announcements,
    history: shown.history,
    focus: null,
    /** Put together only when somebody searches it: most who look do not. */
    get allText(): string {
      return allTextOf(this);
    },
  };
}

type Shown = ReturnType<typeof presentOpen>;

function presentOpen(app: App, session: Session) {
  const mask = maskFor(app);
  const now = app.clock.now();
  return {
    popovers: presentRequests(app, session),
    ronaPrompt: presentMissedPrompt(app, session),
    tasks: presentTasks(app, session),
    conversation: presentConversation(app, session),
    dialog: presentDialog(app, session),
    notifications: session.notifications
      .filter(({ until }) => until > now)
      .map(({ id, text }) => ({ id, text: mask.text('notification', text) })),
    notificationCenter: session.isCenterOpen
      ? session.kept.map(({ id, text }) => ({ id, text: mask.text('notification', text) }))
      : null,
    announcements: session.announcements.map((text) => mask.text('announcement', text)),
    history: presentHistory(app, session),
  };
}

const nothingShown: Shown = {
  popovers: { requests: [], requestsTotal: 0, acceptAll: null },
  ronaPrompt: null,
  tasks: [],
  conversation: null,
  dialog: null,
  notifications: [],
  notificationCenter: null,
  announcements: [],
  history: [],
};

/** WA-RONA-06: two ways out of RONA, both by the agent's own hand. */
function presentMissedPrompt(app: App, session: Session) {
  const agent = app.store.centre.agents.get(session.agentId);
  if (!session.missedPrompt || !agent || !app.policies.availability.awaitsReturn(agent))
    return null;
  return { options: Object.keys(app.policies.availability.waysBack) };
}
