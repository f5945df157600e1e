import { withDesk, withPolicy, withUseCase, withView } from '../alter.ts';
import { get } from '../domain/centre.ts';
import type { LawfulTwin } from './twin.ts';

/** Other lawful ways of ending and wrapping up. */
export const wrapUpTwins: readonly LawfulTwin[] = [
  {
    id: 'end-asks-to-confirm',
    allows: 'End asks once whether the agent is sure; nothing says that it does not.',
    readings: { 'WA-END-01': 'confirmed' },
    alter: withPolicy('confirmation', (documented) => ({
      asks: (action) => action === 'end' || documented.asks(action),
    })),
  },
  {
    id: 'countdown-due-on-return',
    allows: 'A countdown that would have ended while the desktop was away ends on its return.',
    readings: { 'WA-WRP-11': 'due-on-return' },
    alter: withPolicy('wrapUp', () => ({
      afterAbsence: ({ remainingMs }, awayMs) => Math.max(0, remainingMs - awayMs),
    })),
  },
  {
    id: 'countdown-anew-on-return',
    allows: 'After an absence the countdown begins anew; only that it rested meanwhile is said.',
    alter: withPolicy('wrapUp', () => ({
      afterAbsence: ({ totalMs, remainingMs }, awayMs) => (awayMs > 0 ? totalMs : remainingMs),
    })),
  },
  {
    id: 'default-beats-selection-at-zero',
    allows: 'At zero the default is submitted though another reason was selected, not submitted.',
    alter: withPolicy('wrapUp', () => ({ atZero: (_selected, fallback) => fallback })),
  },
  {
    id: 'selection-forgotten-on-turning-away',
    allows: 'A selected reason is forgotten when the agent turns to another conversation.',
    alter: withDesk((desk) => {
      const selectedHere = new Set<string>();
      const current = () => desk.view().conversation?.id ?? '';
      return {
        ...desk,
        view() {
          const view = desk.view();
          const { dialog } = view;
          if (dialog?.kind !== 'wrap-up-reasons' || selectedHere.has(dialog.conversationId)) {
            return view;
          }
          return { ...view, dialog: { ...dialog, selected: null, canSubmit: false } };
        },
        act(action) {
          if (action.verb === 'open') selectedHere.clear();
          const outcome = desk.act(action);
          if (action.verb === 'select') selectedHere.add(current());
          return outcome;
        },
      };
    }),
  },
  {
    id: 'compose-usable-in-wrap-up',
    allows: 'After End the compose box still takes text during wrap-up; nothing forbids it.',
    alter: withView((view, app) => {
      const { conversation } = view;
      const legs = [...app.store.centre.legs.values()];
      const own = legs.filter((leg) => leg.conversationId === conversation?.id);
      if (conversation?.wrapUpSeconds == null || own.length > 1) return view;
      const compose = { ...conversation.compose, enabled: true };
      return { ...view, conversation: { ...conversation, compose } };
    }),
  },
  {
    id: 'end-stays-as-a-disabled-button',
    allows: 'During wrap-up the End button is still there, but disabled.',
    alter: withView((view) => {
      const { conversation } = view;
      if (conversation?.wrapUpSeconds == null) return view;
      const controls = [{ name: 'End', enabled: false }];
      return { ...view, conversation: { ...conversation, controls } };
    }),
  },
  {
    id: 'wrap-up-state-has-another-name',
    allows:
      'The state of a conversation in wrap-up reads "Wrapping up"; its label is nowhere given.',
    alter: withView((view) => {
      const { conversation } = view;
      if (conversation?.wrapUpSeconds == null) return view;
      return { ...view, conversation: { ...conversation, state: 'Wrapping up' } };
    }),
  },
  {
    id: 'customer-is-told-of-the-end',
    allows: 'After the end the customer gets a closing line of the business.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      original(move, ending);
      const { customer } = get(app.store.centre, 'conversations', move.conversationId);
      app.track(app.outbound.sendText(customer.waId, 'Thank you for writing to us.'));
    }),
  },
];
