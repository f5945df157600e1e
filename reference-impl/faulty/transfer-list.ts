import { withPolicy } from '../alter.ts';
import {
  done,
  everything,
  smallInEnglish,
  withSearch,
  withTransferRequest,
} from './transfer-dialog.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in the list of queues and its search. */
const queueTwins: readonly FaultyTwin[] = [
  {
    id: 'transfer-queue-hidden-by-a-shorter-name',
    clause: 'WA-TRF-03',
    story: 'A queue whose name begins with the name of another queue is not listed.',
    alter: withPolicy('targets', (documented) => ({
      queues(centre, looking) {
        const all = documented.queues(centre, looking);
        if (looking.purpose !== 'transfer') return all;
        return all.filter(({ name }) => !all.some((each) => name.startsWith(`${each.name} `)));
      },
    })),
  },
  {
    id: 'transfer-queue-search-knows-english-capitals-only',
    clause: 'WA-TRF-03',
    story: 'The search for a queue ignores case in the letters A to Z only, not in Ü.',
    alter: withSearch('queue', (search, name) =>
      smallInEnglish(name).includes(smallInEnglish(search.trim())),
    ),
  },
  {
    id: 'transfer-queue-search-reads-brackets-as-a-pattern',
    clause: 'WA-TRF-03',
    story:
      'The search for a queue takes brackets for a pattern, and so does not find a name that has them.',
    alter: withSearch('queue', (search, name) => new RegExp(search, 'iu').test(name)),
  },
  {
    id: 'transfer-queue-search-cannot-be-cleared',
    clause: 'WA-TRF-03',
    story: 'When the search for a queue is cleared, the list stays as narrow as it was.',
    alter: withTransferRequest(({ desk }) => ({
      act: (action) =>
        action.verb === 'search' &&
        action.text === '' &&
        desk.view().dialog?.destination === 'queue'
          ? done
          : null,
    })),
  },
  {
    id: 'transfer-queue-search-reads-four-letters',
    clause: 'WA-TRF-03',
    story: 'Only the first four letters of a search for a queue count.',
    alter: withSearch('queue', (search, name) =>
      name.toLocaleLowerCase().includes(search.slice(0, 4).toLocaleLowerCase()),
    ),
  },
  {
    id: 'transfer-queue-search-in-vain-lists-all',
    clause: 'WA-TRF-03',
    story: 'A search for a queue that nothing matches lists all queues instead of none.',
    alter: withTransferRequest((around) => ({
      show: (dialog) =>
        dialog.destination === 'queue' && dialog.options.length === 0
          ? { ...dialog, options: everything(around, 'queue') }
          : dialog,
    })),
  },
];

/** Faults in the list of agents and its search. */
const agentTwins: readonly FaultyTwin[] = [
  {
    id: 'transfer-agent-search-knows-english-capitals-only',
    clause: 'WA-TRF-04',
    story: 'The search for an agent ignores case in the letters A to Z only, not in Å and Ö.',
    alter: withSearch('agent', (search, name) =>
      smallInEnglish(name).includes(smallInEnglish(search.trim())),
    ),
  },
  {
    id: 'transfer-lists-idle-agents-at-first',
    clause: 'WA-TRF-04',
    story:
      'Until the list is refreshed, it also holds agents who are idle, as if they were available.',
    alter: withTransferRequest(({ app, agentId }) => {
      let refreshed = false;
      return {
        show(dialog) {
          if (refreshed || dialog.destination !== 'agent' || dialog.search !== '') return dialog;
          const idle = [...app.store.centre.agents.values()]
            .filter((agent) => agent.id !== agentId && agent.signedIn)
            .filter((agent) => agent.availability === 'Idle')
            .map(({ name }) => ({ name, enabled: true, state: 'Available' }));
          return { ...dialog, options: [...dialog.options, ...idle] };
        },
        act(action) {
          refreshed ||= action.verb === 'refresh';
          return null;
        },
      };
    }),
  },
  {
    id: 'transfer-agent-search-in-vain-lists-all',
    clause: 'WA-TRF-04',
    story: 'A search for an agent that nobody matches lists everybody instead of nobody.',
    alter: withTransferRequest((around) => ({
      show: (dialog) =>
        dialog.destination === 'agent' && dialog.options.length === 0
          ? { ...dialog, options: everything(around, 'agent') }
          : dialog,
    })),
  },
  {
    id: 'transfer-ignores-the-limit-on-agents',
    clause: 'WA-TRF-10',
    story:
      'The administrator limits the queues that can be chosen, but the limit on agents has no effect.',
    alter: withPolicy('targets', (documented) => ({
      agents(centre, looking) {
        if (looking.purpose !== 'transfer') return documented.agents(centre, looking);
        const settings = { ...centre.settings, targetAgents: null };
        return documented.agents({ ...centre, settings }, looking);
      },
    })),
  },
];

/** Faults in what Transfer Request lists. */
export const transferListTwins: readonly FaultyTwin[] = [...queueTwins, ...agentTwins];
