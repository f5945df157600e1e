import { withPolicy, type Alteration } from '../alter.ts';
import { withRequestDialog } from './transfer-dialog.ts';

type Button = 'transfer' | 'conference';

/** In this button's dialog, Queue lists the agents as well, beneath the queues. */
export function queueListsAgentsToo(button: Button): Alteration {
  return withPolicy('targets', (documented) => ({
    queues: (centre, looking) =>
      looking.purpose === button
        ? [...documented.queues(centre, looking), ...documented.agents(centre, looking)]
        : documented.queues(centre, looking),
  }));
}

/** In this button's dialog, a queue that was selected first is what the request goes to, whatever agent is selected after it. */
export function firstChoiceCounts(button: Button): Alteration {
  return withRequestDialog(button, ({ desk }) => {
    let first: string | null = null;
    return {
      act(action) {
        const queueInFront = desk.view().dialog?.destination === 'queue';
        if (action.verb === 'select' && queueInFront) first ??= action.option;
        if (action.verb === 'submit' && !queueInFront && first !== null) {
          desk.act({ verb: 'choose', destination: 'queue' });
          desk.act({ verb: 'select', option: first });
        }
        return null;
      },
    };
  });
}
