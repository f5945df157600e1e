import type { AgentDeskView } from '../../simulator/index.ts';
import type { Register } from './marks.ts';

/** What must hold whatever happens, and a sentence for each time it did not. */
export interface Invariants {
  /** Of what one agent sees: each message once, in order, with none missing in between and none of another customer's. */
  look(agent: string, view: AgentDeskView): void;
  /** Of what all agents have at one moment: each conversation is one agent's, unless they confer. */
  compare(desks: readonly (readonly [string, AgentDeskView])[]): void;
  /**
   * Of a phone: of what an agent wrote in a conversation each answer once, from the first on, in order. The last ones may be
   * missing: a customer can block the business or take another number.
   */
  phone(customer: string, texts: readonly string[]): void;
  readonly broken: () => readonly string[];
}

export function createInvariants(customers: Register, agents: Register): Invariants {
  const broken: string[] = [];
  const owners = new Map<string, string>();
  const say = (sentence: string): void => {
    if (broken.length < 100) broken.push(sentence);
  };
  return {
    look(agent, { conversation }) {
      if (!conversation) return;
      const { id, messages = [] } = conversation;
      if (new Set(messages.map((message) => message.id)).size < messages.length) {
        say(`${agent} sees a message twice in ${id}.`);
      }
      const heard = messages.filter(({ from }) => from === 'customer');
      const spoken = heard.flatMap(({ text }) => customers.find(text) ?? []);
      const speakers = new Set(spoken.map(({ speaker }) => speaker));
      const [speaker] = speakers;
      if (speakers.size > 1)
        say(`${agent} sees messages of ${[...speakers].join(' and ')} in ${id}.`);
      if (speakers.size === 1 && !follows(spoken))
        say(`${agent} sees the messages of ${String(speaker)} not all, or out of order, in ${id}.`);
      const before = owners.get(id) ?? speaker;
      if (speaker !== undefined) owners.set(id, speaker);
      if (before !== speaker && speakers.size === 1)
        say(`${id} was ${String(before)}'s, and is ${String(speaker)}'s.`);
    },
    compare(desks) {
      const had = new Map<string, string>();
      for (const [agent, { tasks = [] }] of desks) {
        for (const { id, state = '', canAccept } of tasks) {
          if (canAccept === true || /conference|wrap/iu.test(state)) continue;
          const other = had.get(id);
          if (other !== undefined) say(`${other} and ${agent} both have ${id}.`);
          had.set(id, agent);
        }
      }
    },
    phone(customer, texts) {
      for (const [agent, spoken] of groups(texts, agents)) {
        if (spoken[0]?.place !== 0 || !follows(spoken))
          say(`${customer} got the answers of ${agent} not all, twice or out of order.`);
      }
    },
    broken: () => [...broken],
  };
}

function groups(texts: readonly string[], agents: Register) {
  const byAgent = new Map<string, { readonly place: number }[]>();
  for (const text of texts) {
    const found = agents.find(text);
    if (found) byAgent.set(found.speaker, [...(byAgent.get(found.speaker) ?? []), found]);
  }
  return byAgent;
}

/** Each is the next of its speaker's: none is missing in between, comes twice or is turned round. */
function follows(spoken: readonly { readonly place: number }[]): boolean {
  return spoken.every(
    ({ place }, index) => index === 0 || place === (spoken[index - 1]?.place ?? 0) + 1,
  );
}
