import { withUseCase } from '../alter.ts';
import type { App } from '../application/app.ts';
import { watchWindow } from '../application/use-cases/service-window.ts';
import { get, offersTo, openConversationOf, put } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { LawfulTwin } from './twin.ts';

/** What a message after the end does, otherwise than the documentation has it. */
export const afterEndVariants: readonly LawfulTwin[] = [
  {
    id: 'message-reopens',
    allows:
      'A message after the end opens the former conversation again, with its agent if they are free.',
    variants: { afterEnd: 'reopens' },
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const former = formerOf(app, inbound.customer.waId);
      const isNew = !former?.thread.some(({ wamid }) => wamid === inbound.wamid);
      if (former && isNew) {
        app.store.change((centre) => put(centre, 'conversations', { ...former, phase: 'open' }));
      }
      original(inbound);
      if (former && isNew) giveBack(app, former);
    }),
  },
];

/** The customer's last conversation, once everybody is through with it. One that was broken off stays closed. */
function formerOf({ store: { centre } }: App, waId: string): Conversation | undefined {
  if (openConversationOf(centre, waId)) return undefined;
  const last = [...centre.conversations.values()].findLast((each) => each.customer.waId === waId);
  const isBusy = [...centre.legs.values()].some(
    (leg) => leg.conversationId === last?.id && leg.phase !== 'done',
  );
  return isBusy || last?.interrupted || last?.terminated ? undefined : last;
}

function giveBack(app: App, { id, queueId }: Conversation): void {
  const { centre } = app.store;
  const leg = [...centre.legs.values()].findLast(
    ({ conversationId, role }) => conversationId === id && role === 'owner',
  );
  const agent = leg && get(centre, 'agents', leg.agentId);
  const { availability, routing } = app.policies;
  watchWindow(app, id);
  if (agent && availability.mayBeOffered(agent) && routing.hasRoom(centre, agent)) {
    const target = { kind: 'queue', id: queueId } as const;
    app.use.offer(id, agent.id, { purpose: 'offer', target, except: null });
    const made = offersTo(app.store.centre, agent.id).find((each) => each.conversationId === id);
    if (made) app.use.accept(agent.id, made.id);
    return;
  }
  const waiting = { conversationId: id, queueId, purpose: 'offer', except: null } as const;
  app.store.change((now) => ({ ...now, waiting: [...now.waiting, waiting] }));
  app.use.route();
}
