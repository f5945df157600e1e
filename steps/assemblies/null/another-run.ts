import { documentedBlueprint } from '../../../reference-impl/index.ts';
import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import type { CustomerMessage, Customers } from '../../ports/customer.ts';
import type { Desk } from '../../ports/desk.ts';
import { nonceOf, scenarioSeed } from '../../support/nonce.ts';
import { createMemoryAssembly } from '../memory.ts';
import { assembleDeaf } from './deaf-assembly.ts';

/**
 * What a recording of a good run would show, served to a run with a fresh nonce: a true contact centre goes through the same scenario
 * with another seed, and its views are passed off as the answer to this one. Nothing reaches the real customers.
 */
export function assembleAnotherRun(options: AssemblyOptions): Assembly {
  const seed = scenarioSeed(options.seed, 'another run');
  const other = createMemoryAssembly({ ...options, seed }, documentedBlueprint);
  const real = assembleDeaf(options, neverUsed);
  const translate = <T>(value: T): T => swap(value, nonceOf(options.seed), nonceOf(seed));
  return {
    ...other,
    // What WhatsApp sees of the contact centre is real as well.
    platform: {
      ...other.platform,
      verifies: real.platform.verifies,
      deliveries: real.platform.deliveries,
    },
    customers: pretended(real.customers, other.customers, translate),
    administration: translating(other.administration, translate),
    desk: async (agent) => {
      const desk = await other.desk(agent);
      return { view: () => desk.view(), act: (action) => desk.act(translate(action)) };
    },
  };
}

type Translate = <T>(value: T) => T;

/** The customers that the steps know are real; those who write are the other run's. */
function pretended(real: Customers, other: Customers, translate: Translate): Customers {
  return {
    create(options) {
      const known = real.create(options);
      const writing = other.create(options);
      return {
        name: known.name,
        phone: known.phone,
        writes: (text) => writing.writes(translate(text)),
        sends: (message) => writing.sends(otherFile(message, translate)),
        opens: (id) => known.opens(id),
        reads: () => writing.reads(),
        received: () => known.received(),
        sent: () => known.sent(),
      };
    },
  };
}

/** Another run's files are other files, and its captions have its own words. */
function otherFile(message: CustomerMessage, translate: Translate): CustomerMessage {
  if (!('file' in message)) return translate(message);
  const { file, ...rest } = message;
  const bytes = file.bytes.slice(0, -1);
  return { ...translate(rest), file: { ...file, bytes } };
}

/** The same administration, told everything in the other run's words. */
function translating<T extends object>(administration: T, translate: Translate): T {
  return new Proxy(administration, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => Reflect.apply(member, target, args.map(translate));
    },
  });
}

function swap<T>(value: T, from: string, to: string): T {
  if (value === undefined) return value;
  return JSON.parse(JSON.stringify(value).replaceAll(from, to)) as T;
}

function neverUsed(agent: string): Desk {
  throw new Error(`The desk of ${agent} is served from the other run.`);
}
