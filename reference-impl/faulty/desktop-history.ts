import { withPolicy, type Alteration } from '../alter.ts';
import type { Centre } from '../domain/centre.ts';
import type { Leg } from '../domain/leg.ts';
import type { PastPart } from '../domain/policies/history.ts';
import type { FaultyTwin } from './twin.ts';

const hourMs = 3600 * 1000;

/** What a fault in the history can lean on. */
interface Surroundings {
  readonly centre: Centre;
  readonly agentId: string;
  readonly now: number;
}

/** Changes the list as a whole. */
function withEntries(
  change: (entries: readonly PastPart[], around: Surroundings) => readonly PastPart[],
): Alteration {
  return withPolicy('history', (documented) => ({
    entries: (centre, agentId, now) =>
      change(documented.entries(centre, agentId, now), { centre, agentId, now }),
  }));
}

/** Changes each entry; `leg` is the part that it tells of, `others` are the parts of other agents in the same conversation. */
function withEntry(
  change: (entry: PastPart, leg: Leg, others: readonly Leg[]) => PastPart,
): Alteration {
  return withEntries((entries, { centre, agentId }) =>
    entries.map((entry) => {
      const legs = [...centre.legs.values()].filter(
        (each) => each.conversationId === entry.conversationId,
      );
      const own = legs.find((each) => each.agentId === agentId);
      const others = legs.filter((each) => each.agentId !== agentId);
      return own ? change(entry, own, others) : entry;
    }),
  );
}

/** Everything that this agent ever finished, or all agents did, as the documented list would have it on the day itself. */
function ever(centre: Centre, agentIds: readonly string[]): readonly PastPart[] {
  return [...centre.legs.values()]
    .filter(({ agentId, phase }) => agentIds.includes(agentId) && phase === 'done')
    .map(({ conversationId, reason, acceptedAt, endedAt }) => {
      return { conversationId, reason, acceptedAt, connectedMs: (endedAt ?? 0) - acceptedAt };
    })
    .reverse();
}

const endOf = ({ acceptedAt, connectedMs }: PastPart): number => acceptedAt + connectedMs;

/** Faults in what the history lists. */
const listTwins: readonly FaultyTwin[] = [
  {
    id: 'history-begins-with-the-oldest',
    clause: 'WA-PANE-10',
    story: 'The history begins with the oldest conversation.',
    alter: withEntries((entries) => [...entries].reverse()),
  },
  {
    id: 'history-keeps-only-the-newest-on-top',
    clause: 'WA-PANE-10',
    story: 'Below the newest conversation the history goes on with the oldest.',
    alter: withEntries(([newest, ...others]) => (newest ? [newest, ...others.reverse()] : [])),
  },
  {
    id: 'history-never-forgets',
    clause: 'WA-PANE-10',
    story: 'The history lists conversations that are more than a day old.',
    alter: withEntries((_entries, { centre, agentId }) => ever(centre, [agentId])),
  },
  {
    id: 'history-forgets-after-half-a-day',
    clause: 'WA-PANE-10',
    story: 'A conversation is gone from the history after twelve hours.',
    alter: withEntries((entries, { now }) =>
      entries.filter((entry) => now - endOf(entry) < 12 * hourMs),
    ),
  },
  {
    id: 'history-lists-colleagues-conversations',
    clause: 'WA-PANE-10',
    story: "The history lists what colleagues finished beside the agent's own conversations.",
    alter: withEntries((entries, { centre, agentId }) => {
      const others = [...centre.agents.keys()].filter((id) => id !== agentId);
      const known = entries.map(({ conversationId }) => conversationId);
      const theirs = ever(centre, others).filter((each) => !known.includes(each.conversationId));
      return [...entries, ...theirs];
    }),
  },
];

/** Faults in the times that an entry tells. */
const timeTwins: readonly FaultyTwin[] = [
  {
    id: 'history-tells-when-it-ended',
    clause: 'WA-PANE-14',
    story: 'In place of the time of accepting, the history tells when the conversation ended.',
    alter: withEntry((entry) => ({ ...entry, acceptedAt: endOf(entry) })),
  },
  {
    id: 'connected-time-loses-the-hours',
    clause: 'WA-PANE-14',
    story: 'The connected time in the history leaves whole hours out.',
    alter: withEntry((entry) => ({ ...entry, connectedMs: entry.connectedMs % hourMs })),
  },
  {
    id: 'connected-time-goes-on',
    clause: 'WA-PANE-14',
    story: 'The connected time of a finished conversation goes on growing in the history.',
    alter: withEntries((entries, { now }) =>
      entries.map((entry) => ({ ...entry, connectedMs: now - entry.acceptedAt })),
    ),
  },
  {
    id: 'connected-time-counts-waiting',
    clause: 'WA-PANE-14',
    story: 'The time that the customer waited for the agent counts as connected.',
    alter: withEntries((entries, { centre }) =>
      entries.map((entry) => {
        const startedAt = centre.conversations.get(entry.conversationId)?.startedAt;
        const isFirst = [...centre.legs.values()].find(
          (leg) => leg.conversationId === entry.conversationId,
        );
        const waited = isFirst?.acceptedAt === entry.acceptedAt;
        const connectedMs = waited ? endOf(entry) - (startedAt ?? 0) : entry.connectedMs;
        return { ...entry, connectedMs };
      }),
    ),
  },
];

/** Faults in what the history tells of a contact that was transferred. */
const ownPartTwins: readonly FaultyTwin[] = [
  {
    id: 'receiver-gets-the-whole-contact',
    clause: 'WA-PANE-15',
    story:
      'Who received a transfer finds the whole contact in their history, from the first accept on.',
    alter: withEntry((entry, _leg, others) => {
      const acceptedAt = Math.min(entry.acceptedAt, ...others.map((leg) => leg.acceptedAt));
      return { ...entry, acceptedAt, connectedMs: endOf(entry) - acceptedAt };
    }),
  },
  {
    id: 'sender-stays-connected',
    clause: 'WA-PANE-15',
    story: 'Who transferred a contact counts as connected until the other agent has ended it.',
    alter: withEntry((entry, _leg, others) => {
      const end = Math.max(endOf(entry), ...others.map((leg) => leg.endedAt ?? 0));
      return { ...entry, connectedMs: end - entry.acceptedAt };
    }),
  },
  {
    id: 'last-reason-goes-to-all',
    clause: 'WA-PANE-15',
    story:
      'The reason that the last agent gave replaces that of the agent who transferred the contact.',
    alter: withEntry((entry, _leg, others) => {
      const last = others.findLast(({ acceptedAt, reason }) => {
        return reason !== null && acceptedAt > entry.acceptedAt;
      });
      return { ...entry, reason: last?.reason ?? entry.reason };
    }),
  },
  {
    id: 'transfer-is-listed-with-both-parts',
    clause: 'WA-PANE-15',
    story:
      "A transferred contact stands twice in the history: with the agent's own part and with the colleague's.",
    alter: withEntries((entries, { centre, agentId }) => {
      const known = entries.map(({ conversationId }) => conversationId);
      const others = [...centre.agents.keys()].filter((id) => id !== agentId);
      const theirs = ever(centre, others).filter((each) => known.includes(each.conversationId));
      return [...theirs, ...entries];
    }),
  },
];

export const desktopHistoryTwins: readonly FaultyTwin[] = [
  ...listTwins,
  ...timeTwins,
  ...ownPartTwins,
];
