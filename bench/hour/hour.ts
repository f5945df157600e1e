import { createHash } from 'node:crypto';
import {
  createRandom,
  live,
  PERSONA_NAMES,
  PERSONAS,
  workDesk,
  type AgentDesk,
  type AgentDeskView,
  type Customer,
} from '../../simulator/index.ts';
import { createInvariants, type Invariants } from './invariants.ts';
import { createRegister, type Register } from './marks.ts';
import { createWorld } from './world.ts';

export interface HourOptions {
  readonly seed: number;
  readonly agents: number;
  readonly customers: number;
  /** Of virtual time. */
  readonly minutes: number;
}

export interface HourReport {
  readonly written: number;
  readonly answered: number;
  /** How often each verb was carried out. */
  readonly acts: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
  /** Of everything that anybody did, and when. */
  readonly digest: string;
}

/** Has agents and customers go about their business for a while, and watches them. */
export async function anHour({
  seed,
  agents,
  customers,
  minutes,
}: HourOptions): Promise<HourReport> {
  const world = createWorld(seed);
  const { clock, activity, simulator, reference } = world;
  const random = createRandom(seed).fork('people');
  const said = { customers: createRegister(), agents: createRegister() };
  const invariants = createInvariants(said.customers, said.agents);
  const log = createLog(() => clock.now());
  const problems: string[] = [];
  const onProblem = (sentence: string): void => void problems.push(sentence);
  const desks = staff(world, agents).map((name) => {
    const desk = watched(reference.openDesk(name), { name, said: said.agents, invariants });
    const onAct = log.act(name);
    workDesk({ desk, clock, onAct, onProblem, random: random.fork(name), track: activity.track });
    return [name, desk] as const;
  });
  const people = Array.from({ length: customers }, (_, index) => {
    const own = random.fork(`customer ${String(index)}`);
    const habits = PERSONAS[own.pick(PERSONA_NAMES)];
    const customer = simulator.customers.create({ readReceipts: habits.readReceipts });
    const told = registered(customer, said.customers);
    const arrival = own.below(minutes * 60_000 * 0.8);
    clock.setTimeout(
      () => live({ customer: told, clock, habits, onProblem, random: own, track: activity.track }),
      arrival,
    );
    return customer;
  });
  for (let minute = 0; minute < minutes; minute += 1) {
    await clock.advance(60_000, activity.idle);
    invariants.compare(await Promise.all(desks.map(seen)));
  }
  for (const customer of people) {
    invariants.phone(
      customer.name,
      customer.received().map(({ text }) => text),
    );
    log.line(
      `${customer.name}: ${customer
        .received()
        .map(({ id }) => id)
        .join(' ')}`,
    );
  }
  return {
    written: people.reduce((sum, customer) => sum + customer.sent().length, 0),
    answered: people.reduce((sum, customer) => sum + customer.received().length, 0),
    acts: log.counts(),
    broken: [
      ...invariants.broken(),
      ...problems,
      ...simulator.failures(),
      ...simulator.unexpected(),
      ...undelivered(world),
    ],
    digest: log.digest(),
  };
}

async function seen([name, desk]: readonly [string, AgentDesk]) {
  return [name, await desk.view()] as const;
}

function undelivered({ simulator }: ReturnType<typeof createWorld>): readonly string[] {
  return simulator
    .deliveries()
    .filter(({ state }) => state !== 'received')
    .map(({ summary, state }) => `A webhook is ${state}: ${summary}.`);
}

function staff({ reference }: ReturnType<typeof createWorld>, count: number): readonly string[] {
  const { administration } = reference;
  for (let index = administration.agents().length; index < count; index += 1) {
    administration.addAgent(`Agent ${String(index + 1)}`);
  }
  return administration.agents().slice(0, count);
}

interface Watching {
  readonly name: string;
  readonly said: Register;
  readonly invariants: Invariants;
}

/** A desk whose every view is looked at, and whose agent's every sent text is written down. */
function watched(
  desk: ReturnType<ReturnType<typeof createWorld>['reference']['openDesk']>,
  { name, said, invariants }: Watching,
): AgentDesk {
  let typed = '';
  return {
    view() {
      const view = desk.view() as AgentDeskView;
      invariants.look(name, view);
      return Promise.resolve(view);
    },
    act(action) {
      if (action.verb === 'type') typed = action.text;
      const outcome = desk.act(action);
      if (action.verb === 'send' && outcome.outcome === 'done') said.note(name, typed);
      return Promise.resolve(outcome);
    },
  };
}

/** A customer whose every text is written down. */
function registered(customer: Customer, said: Register): Customer {
  return Object.create(customer, {
    writes: {
      value: (text: string, options: object) => {
        said.note(customer.name, text);
        return customer.writes(text, options);
      },
    },
  }) as Customer;
}

function createLog(now: () => number) {
  const hash = createHash('sha256');
  const counts = new Map<string, number>();
  const line = (text: string): void => void hash.update(`${String(now())} ${text}\n`);
  return {
    line,
    act: (agent: string) => (action: { readonly verb: string }, outcome: string) => {
      line(`${agent} ${JSON.stringify(action)} ${outcome}`);
      if (outcome === 'done') counts.set(action.verb, (counts.get(action.verb) ?? 0) + 1);
    },
    counts: () => Object.fromEntries([...counts].sort()),
    digest: () => hash.digest('hex'),
  };
}
