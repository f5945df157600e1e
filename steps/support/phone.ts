import type { Customer } from '../ports/customer.ts';
import { contrastAmong, contrastLists } from './matchers/contrast.ts';
import { listed, same, say, unless } from './matchers/finding.ts';
import type { Finding } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** A text, and how often it must have arrived. */
export interface Arrival {
  readonly text: string;
  readonly times: number;
}

function texts(customer: Customer): readonly string[] {
  return customer.received().map((message) => message.text);
}

/** What is wrong with what stands on a customer's phone; exact, so that a twice-sent message is seen. */
function wrongCount(customer: Customer, { text, times }: Arrival): Finding | undefined {
  const count = texts(customer).filter((each) => each === text).length;
  const { wanted, seen } = contrastAmong(text, texts(customer));
  return unless(
    count === times,
    `${customer.name} received ${wanted} ${times} time(s)`,
    `${count} time(s), among ${seen}`,
  );
}

/** The text arrives on the customer's phone, this often and no more. */
export async function getsExactly(
  world: DeskproofWorld,
  who: number,
  arrival: Arrival,
): Promise<void> {
  const customer = world.customer(who);
  await world.stage.soon(() => Promise.resolve(wrongCount(customer, arrival)));
  await world.stage.quiet(() => Promise.resolve(wrongCount(customer, arrival)));
}

/** What is wrong with the order of what stands on a customer's phone, whatever else stands there. */
function wrongOrder(customer: Customer, wanted: readonly string[]): Finding | undefined {
  const all = texts(customer);
  const found = all.filter((text) => wanted.includes(text));
  const words = contrastLists(wanted, all);
  return unless(
    found.length === wanted.length && found.every((text, at) => text === wanted[at]),
    `${customer.name} received, once each in this order: ${words.wanted}`,
    `${customer.name} received ${words.seen}`,
  );
}

/** The texts arrive in this order, each of them once; nothing else is looked at. */
export async function getsInOrder(
  world: DeskproofWorld,
  who: number,
  wanted: readonly string[],
): Promise<void> {
  const customer = world.customer(who);
  const look = () => Promise.resolve(wrongOrder(customer, wanted));
  await world.stage.soon(look);
  await world.stage.quiet(look);
}

/** A message of the customer's, and whether they should see that it was read. */
export interface Reading {
  readonly text: string;
  readonly wanted: boolean;
}

/** WA-READ-01. */
export function wasRead(
  world: DeskproofWorld,
  who: number,
  { text, wanted }: Reading,
): Promise<void> {
  const customer = world.customer(who);
  const look = () => {
    const read = customer.sent().find((each) => each.text === text)?.read ?? false;
    return Promise.resolve(
      same(`whether ${customer.name} sees that ${say(text)} was read`, wanted, read),
    );
  };
  return wanted ? world.stage.soon(look) : world.stage.quiet(look);
}

/** Nothing that contains the text arrives, even when all is quiet. */
export async function getsNothingLike(
  world: DeskproofWorld,
  who: number,
  text: string,
): Promise<void> {
  const customer = world.customer(who);
  await world.stage.quiet(() =>
    Promise.resolve(
      unless(
        texts(customer).every((each) => !each.includes(text)),
        `nothing like ${say(text)} on ${customer.name}'s phone`,
        listed(texts(customer)),
      ),
    ),
  );
}

/** Shorter arrivals say nothing about a long text: a greeting could stand in it by chance. */
const longEnough = 20;

/** Neither the text nor a piece of it arrives, even when all is quiet. */
export function getsNothingOf(world: DeskproofWorld, who: number, text: string): Promise<void> {
  return nothingArrives(world, who, {
    like: (arrived) => arrived.length >= longEnough && text.includes(arrived),
    what: `no piece of ${say(text)}`,
  });
}

/** WA-CMP-01: nothing above this many characters arrives. */
export function getsNoLongerThan(world: DeskproofWorld, who: number, most: number): Promise<void> {
  return nothingArrives(world, who, {
    like: (arrived) => arrived.length > most,
    what: `nothing longer than ${most} characters`,
  });
}

interface Unwanted {
  readonly what: string;
  like(arrived: string): boolean;
}

function nothingArrives(world: DeskproofWorld, who: number, unwanted: Unwanted): Promise<void> {
  const customer = world.customer(who);
  return world.stage.quiet(() => {
    const found = texts(customer).filter((each) => unwanted.like(each));
    const expected = `${unwanted.what} on ${customer.name}'s phone`;
    return Promise.resolve(unless(found.length === 0, expected, listed(found)));
  });
}
