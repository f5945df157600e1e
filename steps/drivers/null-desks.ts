import type { Desk, Outcome } from '../ports/desk.ts';
import type { DeskView } from '../ports/view.ts';

/** A desk that always shows the same and always answers the same: no contact centre at all. */
export function fixedDesk(view: DeskView, outcome: Outcome): Desk {
  return { view: () => Promise.resolve(view), act: () => Promise.resolve(outcome) };
}

/** Everything is observable, and nothing is there. */
export function emptyDesk(agent: string): DeskView {
  return {
    agent: {
      name: agent,
      state: 'Available',
      stateReason: null,
      stateOptions: ['Available', 'Idle'],
      stateSeconds: 0,
      canSignOut: true,
      connection: 'online',
    },
    requests: [],
    requestsTotal: 0,
    ronaPrompt: null,
    tasks: [],
    conversation: null,
    dialog: null,
    notifications: [],
    announcements: [],
    history: [],
    focus: null,
    allText: agent,
  };
}
