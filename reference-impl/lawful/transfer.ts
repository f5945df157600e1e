import { both, withDesk, withPolicy, withUseCase } from '../alter.ts';
import type { Agent } from '../domain/agent.ts';
import { get, put, type Centre } from '../domain/centre.ts';
import { closed } from '../domain/conversation.ts';
import type { Looking, TargetOption } from '../domain/policies/targets.ts';
import type { LawfulTwin } from './twin.ts';

/** Everybody whom the administrator allows, each by their state; `enabled` says who can be chosen. */
function everybody(
  centre: Centre,
  { agentId }: Looking,
  enabled: (agent: Agent) => boolean,
): readonly TargetOption[] {
  const { targetAgents } = centre.settings;
  return [...centre.agents.values()]
    .filter(({ id, name }) => id !== agentId && (targetAgents?.includes(name) ?? true))
    .map((agent) => ({
      target: { kind: 'agent', id: agent.id },
      name: agent.name,
      state: agent.availability,
      enabled: enabled(agent),
    }));
}

/** Other lawful ways of transferring a conversation. */
export const transferTwins: readonly LawfulTwin[] = [
  {
    id: 'transfer-lists-everybody-marked',
    allows: 'Agents who are not available are listed by their state and cannot be chosen.',
    readings: { 'WA-TRF-04': 'all-marked' },
    alter: withPolicy('targets', () => ({
      agents: (centre, looking) =>
        everybody(centre, looking, ({ availability }) => availability === 'Available'),
    })),
  },
  {
    id: 'transfer-lists-everybody-to-choose-from',
    allows:
      'Agents who are not available are listed by their state, and choosing one is refused on submission.',
    readings: { 'WA-TRF-04': 'all-marked' },
    alter: withPolicy('targets', () => ({
      agents: (centre, looking) => everybody(centre, looking, () => true),
    })),
  },
  {
    id: 'transfer-list-is-live',
    allows:
      'Transfer Request and Conference Request keep themselves up to date, even before they are refreshed.',
    alter: withDesk((desk) => ({
      ...desk,
      view() {
        if (desk.view().dialog?.canRefresh === true) desk.act({ verb: 'refresh' });
        return desk.view();
      },
    })),
  },
  {
    id: 'transfer-search-from-the-start',
    allows:
      'A search finds the names that begin with it, for the documentation does not say where it looks.',
    alter: withPolicy('targets', () => ({
      matches: (search, { name }) =>
        name.toLocaleLowerCase().startsWith(search.trim().toLocaleLowerCase()),
    })),
  },
  {
    id: 'transfer-begins-with-agent',
    allows: 'Transfer Request and Conference Request open with Agent chosen already.',
    alter: withDesk((desk) => ({
      ...desk,
      act(action) {
        const outcome = desk.act(action);
        const opens = action.verb === 'transfer' || action.verb === 'conference';
        if (opens && outcome.outcome === 'done') desk.act({ verb: 'choose', destination: 'agent' });
        return outcome;
      },
    })),
  },
  {
    id: 'transfer-to-an-agent-gone-idle-is-dropped',
    allows:
      'A transfer to an agent who has gone idle meanwhile is taken, wrapped up, and dropped at once.',
    alter: both(
      withPolicy('targets', () => ({ problem: () => null })),
      withUseCase('offer', (original, app) => (conversationId, agentId, request) => {
        const agent = get(app.store.centre, 'agents', agentId);
        if (app.policies.availability.mayBeOffered(agent) || request.purpose !== 'transfer') {
          original(conversationId, agentId, request);
          return;
        }
        const dropped = closed(get(app.store.centre, 'conversations', conversationId));
        app.store.change((centre) => put(centre, 'conversations', dropped));
      }),
    ),
  },
  {
    id: 'transfer-to-a-queue-may-come-back',
    allows:
      'A transfer to a queue may be offered to the agent it comes from, if that agent serves the queue.',
    alter: withPolicy('routing', (documented) => ({
      serves: (centre, agent, waiting) =>
        documented.serves(centre, agent, { ...waiting, except: null }),
    })),
  },
  {
    id: 'transfer-lists-busy-agents',
    allows:
      'An agent who is Available but has no room for one more conversation is listed as well.',
    alter: withPolicy('targets', (documented) => ({
      agents: (centre, looking) => {
        const listed = documented.agents(centre, looking).map(({ name }) => name);
        const isListed = ({ name, signedIn, availability }: Agent) =>
          listed.includes(name) || (signedIn && availability === 'Available');
        return everybody(centre, looking, () => true).filter(({ target }) =>
          isListed(get(centre, 'agents', target.id)),
        );
      },
    })),
  },
];
