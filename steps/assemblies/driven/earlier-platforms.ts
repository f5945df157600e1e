import type { Simulator } from '../../../simulator/index.ts';

/** By what a customer is known on a desk; `phone` in E.164. */
interface Person {
  readonly name: string;
  readonly phone: string;
}

type Call = Parameters<Simulator['answer']>[0];

/** The platforms of scenarios that are over: a target that lives on may still write to their customers. */
export interface EarlierPlatforms {
  keep(simulator: Simulator): void;
  /** All customers of the run, of scenarios long over as well. */
  customers(): readonly Person[];
  /** The platform whose customer is written to, where that is an earlier one. */
  find(call: Call): Simulator | undefined;
}

/** A target that takes longer than so many scenarios to write is not waited for. */
const most = 8;

export function createEarlierPlatforms(): EarlierPlatforms {
  const kept: Simulator[] = [];
  const met: Person[] = [];
  return {
    keep(simulator) {
      kept.unshift(simulator);
      for (const gone of kept.splice(most)) met.push(...gone.customers.list().map(personOf));
    },
    customers: () => [...met, ...kept.flatMap(({ customers }) => customers.list().map(personOf))],
    find(call) {
      const to = receiverOf(call);
      return to === undefined
        ? undefined
        : kept.find(({ customers }) => hasCustomer(customers, to));
    },
  };
}

function personOf({ name, phone }: Person): Person {
  return { name, phone };
}

function hasCustomer(customers: Simulator['customers'], to: string): boolean {
  return customers.list().some(({ waId, userId }) => waId === to || userId === to);
}

/** Digits, or a business-scoped id. */
function receiverOf({ body }: Call): string | undefined {
  const text = Buffer.from(body ?? []).toString('utf8');
  const [, number] = /"to"\s*:\s*"\+?(\d+)"/u.exec(text) ?? [];
  const [, userId] = /"recipient"\s*:\s*"([A-Z]{2}\.[\w.]+)"/u.exec(text) ?? [];
  return number ?? userId;
}
