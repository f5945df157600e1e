import { withTransferRequest } from './transfer-dialog.ts';
import { firstChoiceCounts, queueListsAgentsToo } from './choice-faults.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in choosing between a queue and an agent. */
export const transferRequestTwins: readonly FaultyTwin[] = [
  {
    id: 'transfer-queue-gone-after-agent',
    clause: 'WA-TRF-02',
    story: 'Once Agent was chosen, Queue lists nothing any more.',
    alter: withTransferRequest(() => {
      let agentChosen = false;
      return {
        show: (dialog) =>
          agentChosen && dialog.destination === 'queue' ? { ...dialog, options: [] } : dialog,
        act(action) {
          agentChosen ||= action.verb === 'choose' && action.destination === 'agent';
          return null;
        },
      };
    }),
  },
  {
    id: 'transfer-queue-lists-agents-too',
    clause: 'WA-TRF-02',
    story: 'Queue lists the agents as well, beneath the queues.',
    alter: queueListsAgentsToo('transfer'),
  },
  {
    id: 'transfer-selection-survives-the-other-choice',
    clause: 'WA-TRF-02',
    story: 'A queue stays selected when Agent is chosen.',
    alter: withTransferRequest(() => {
      let last: string | null = null;
      return {
        show: (dialog) => ({ ...dialog, selected: dialog.selected ?? last }),
        act(action) {
          if (action.verb === 'select') last = action.option;
          return null;
        },
      };
    }),
  },
  {
    id: 'transfer-first-choice-counts',
    clause: 'WA-TRF-02',
    story:
      'An agent who selects a queue and then an agent instead transfers to the queue all the same.',
    alter: firstChoiceCounts('transfer'),
  },
  {
    id: 'transfer-goes-to-both-choices',
    clause: 'WA-TRF-02',
    story: 'A queue that was selected before an agent gets the conversation beside that agent.',
    alter: withTransferRequest(({ desk, app, agentId }) => {
      let queueName: string | null = null;
      return {
        act(action) {
          const { dialog } = desk.view();
          if (action.verb === 'select' && dialog?.destination === 'queue')
            queueName = action.option;
          if (action.verb !== 'submit' || dialog?.destination !== 'agent') return null;
          const outcome = desk.act(action);
          const queue = [...app.store.centre.queues.values()].find(
            ({ name }) => name === queueName,
          );
          if (!queue) return outcome;
          const { conversationId } = dialog;
          const waiting = {
            conversationId,
            queueId: queue.id,
            purpose: 'transfer',
            except: agentId,
          } as const;
          app.store.change((centre) => ({ ...centre, waiting: [...centre.waiting, waiting] }));
          app.use.route();
          return outcome;
        },
      };
    }),
  },
];
