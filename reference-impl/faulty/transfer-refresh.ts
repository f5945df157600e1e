import { done, everything, withTransferRequest } from './transfer-dialog.ts';
import type { FaultyTwin } from './twin.ts';

const namesOf = (options: readonly { readonly name: string }[]) => options.map(({ name }) => name);

/** Faults in bringing Transfer Request up to date. */
export const transferRefreshTwins: readonly FaultyTwin[] = [
  {
    id: 'transfer-refresh-leaves-queues',
    clause: 'WA-TRF-05',
    story: 'Refreshing brings the agents up to date, but not the queues.',
    alter: withTransferRequest((around) => {
      const first = namesOf(everything(around, 'queue'));
      return {
        show: (dialog) =>
          dialog.destination === 'queue'
            ? { ...dialog, options: dialog.options.filter(({ name }) => first.includes(name)) }
            : dialog,
      };
    }),
  },
  {
    id: 'transfer-refresh-only-adds',
    clause: 'WA-TRF-05',
    story: 'Refreshing adds agents who became available, but keeps those who no longer are.',
    alter: withTransferRequest((around) => {
      const first = everything(around, 'agent');
      let refreshed = false;
      return {
        show(dialog) {
          if (!refreshed || dialog.destination !== 'agent' || dialog.search !== '') return dialog;
          const now = namesOf(dialog.options);
          const kept = first.filter(({ name }) => !now.includes(name));
          return { ...dialog, options: [...dialog.options, ...kept] };
        },
        act(action) {
          refreshed ||= action.verb === 'refresh';
          return null;
        },
      };
    }),
  },
  {
    id: 'transfer-refresh-reads-the-shown-list-only',
    clause: 'WA-TRF-05',
    story: 'Refreshing while the queues are shown does not bring the agents up to date.',
    alter: withTransferRequest((around) => {
      const first = namesOf(everything(around, 'agent'));
      let read = false;
      return {
        show: (dialog) =>
          read || dialog.destination !== 'agent'
            ? dialog
            : { ...dialog, options: dialog.options.filter(({ name }) => first.includes(name)) },
        act(action) {
          const agentsShown = around.desk.view().dialog?.destination === 'agent';
          read ||= action.verb === 'refresh' && agentsShown;
          return null;
        },
      };
    }),
  },
  {
    id: 'transfer-refreshes-once',
    clause: 'WA-TRF-05',
    story: 'Only the first refresh of an opened Transfer Request has an effect.',
    alter: withTransferRequest(() => {
      let refreshed = false;
      return {
        act(action) {
          if (action.verb !== 'refresh') return null;
          const again = refreshed;
          refreshed = true;
          return again ? done : null;
        },
      };
    }),
  },
  {
    id: 'transfer-refresh-keeps-the-first-states',
    clause: 'WA-TRF-06',
    story:
      'After a refresh agents stand beside the state that they were in when the dialog was opened.',
    alter: withTransferRequest(({ app }) => {
      const agents = [...app.store.centre.agents.values()];
      const first = new Map<string, string>(
        agents.map(({ name, availability }) => [name, availability]),
      );
      return {
        show: (dialog) => ({
          ...dialog,
          options: dialog.options.map((option) => {
            const state = first.get(option.name);
            return state === undefined ? option : { ...option, state };
          }),
        }),
      };
    }),
  },
];
