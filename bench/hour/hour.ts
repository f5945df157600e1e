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
export async function anHour(options: HourOptions): Promise<HourReport> {
  const world = createWorld(options.seed);
  const { clock, activity, simulator } = world;
  const said = { customers: createRegister(), agents: createRegister() };
  const invariants = createInvariants(said.customers, said.agents);
  const log = createLog(() => clock.now());
  const problems: string[] = [];
  const onProblem = (sentence: string): void => void problems.push(sentence);
  const scene = { world, options, said, invariants, log, onProblem };
  const desks = beginWork(scene);
  const people = beginLives(scene);
  for (let minute = 0; minute < options.minutes; minute += 1) {
    await clock.advance(60_000, activity.idle);
    invariants.compare(await Promise.all(desks.map(seen)));
  }
  for (const customer of people) {
    const received = customer.received();
    invariants.phone(
      `${customer.name} (${customer.phone})`,
      received.map(({ text }) => text),
    );
    log.line(`${customer.name}: ${received.map(({ id }) => id).join(' ')}`);
  }
  const told = [...simulator.failures(), ...simulator.unexpected(), ...undelivered(world)];
  return {
    written: people.reduce((sum, customer) => sum + customer.sent().length, 0),
    answered: people.reduce((sum, customer) => sum + customer.received().length, 0),
    acts: log.counts(),
    broken: [...invariants.broken(), ...problems, ...told],
    digest: log.digest(),
  };
}

interface Scene {
  readonly world: ReturnType<typeof createWorld>;
  readonly options: HourOptions;
  readonly said: { readonly customers: Register; readonly agents: Register };
  readonly invariants: Invariants;
  readonly log: ReturnType<typeof createLog>;
  readonly onProblem: (sentence: string) => void;
}

function beginWork({ world, options, said, invariants, log, onProblem }: Scene) {
  const { clock, activity, reference } = world;
  const random = createRandom(options.seed).fork('agents');
  return staff(world, options.agents).map((name) => {
    const desk = watched(reference.openDesk(name), { name, said: said.agents, invariants });
    const onAct = log.act(name);
    workDesk({ desk, clock, onAct, onProblem, random: random.fork(name), track: activity.track });
    return [name, desk] as const;
  });
}

/** They arrive one after the other, the last ones early enough to be answered. */
function beginLives({ world, options, said, onProblem }: Scene): readonly Customer[] {
  const { clock, activity, simulator } = world;
  const { seed, customers, minutes } = options;
  const people = createRandom(seed).fork('customers');
  return Array.from({ length: customers }, (_, index) => {
    const random = people.fork(String(index));
    const habits = PERSONAS[random.pick(PERSONA_NAMES)];
    const customer = simulator.customers.create({ readReceipts: habits.readReceipts });
    const told = registered(customer, said.customers);
    clock.setTimeout(
      () => live({ customer: told, clock, habits, onProblem, random, track: activity.track }),
      random.below(minutes * 48_000),
    );
    return customer;
  });
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
  let open = '';
  return {
    view() {
      const view = desk.view() as AgentDeskView;
      open = view.conversation?.id ?? '';
      invariants.look(name, view);
      return Promise.resolve(view);
    },
    act(action) {
      if (action.verb === 'type') typed = action.text;
      const outcome = desk.act(action);
      if (action.verb === 'send' && outcome.outcome === 'done')
        said.note(`${name} in ${open}`, typed);
      return Promise.resolve(outcome);
    },
  };
}

/** A customer whose every text is written down, by the number they have at first: names are not always different. */
function registered(customer: Customer, said: Register): Customer {
  const { phone } = customer;
  return Object.create(customer, {
    writes: {
      value: (text: string, options: object) => {
        said.note(phone, text);
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
