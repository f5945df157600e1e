import { Then, When } from '@cucumber/cucumber';
import { canRead, showsReaction } from './support/matchers/attachments.ts';
import { placeCanBeRead } from './support/matchers/coordinates.ts';
import { unless } from './support/matchers/finding.ts';
import type { DeskproofWorld } from './support/world.ts';

type World = DeskproofWorld;

When('{customer} sends the place {string} at {string}', sendsNamedPlace);
When('{customer} sends the place at {float} degrees north and {float} degrees west', sendsPlace);
When('{customer} sends the contacts {string} and {string}', sendsContacts);
When('{customer} orders {int} of {string}', orders);
When('{customer} reacts to the last answer with {string}', reacts);

Then('{agent} can read that the place is {string} at {string}', readsNamedPlace);
Then(
  '{agent} can read that the place is at {float} degrees north and {float} degrees west',
  readsPlace,
);
Then('{agent} can read the names and numbers of the contacts {string} and {string}', readsContacts);
Then('{agent} can read the order of {int} of {string}', readsOrder);
Then('{agent} can read the reaction {string}', readsReaction);

/** Numbers reserved for fiction, one for each contact. */
const phones = ['+1 202-555-0143', '+1 202-555-0172'] as const;
const lisbon = { latitude: 38.7223, longitude: -9.1393 };

function sendsNamedPlace(this: World, who: number, name: string, address: string): Promise<void> {
  const place = { ...lisbon, name: this.words(name), address };
  return this.customer(who).sends({ type: 'location', ...place });
}

function sendsPlace(this: World, who: number, north: number, west: number): Promise<void> {
  return this.customer(who).sends({ type: 'location', latitude: north, longitude: -west });
}

function sendsContacts(this: World, who: number, one: string, other: string): Promise<void> {
  const contacts = [one, other].map((name, index) => ({
    name: { formatted_name: this.named(name), first_name: name },
    phones: [{ phone: phones[index] ?? '', type: 'MOBILE' }],
  }));
  return this.customer(who).sends({ type: 'contacts', contacts });
}

function orders(this: World, who: number, quantity: number, product: string): Promise<void> {
  const item = { retailerId: this.named(product), quantity, price: 49, currency: 'EUR' };
  return this.customer(who).sends({ type: 'order', catalogId: '194836987003835', items: [item] });
}

async function reacts(this: World, who: number, emoji: string): Promise<void> {
  const customer = this.customer(who);
  const last = () => customer.received().at(-1)?.id;
  await this.stage.soon(() =>
    Promise.resolve(unless(last() !== undefined, 'an answer to react to', 'none has arrived')),
  );
  return customer.sends({ type: 'reaction', to: last() ?? '', emoji });
}

function readsNamedPlace(this: World, agent: number, name: string, address: string) {
  return this.agent(agent).sees(canRead(this.words(name), address));
}

function readsPlace(this: World, agent: number, north: number, west: number): Promise<void> {
  return this.agent(agent).sees(placeCanBeRead({ latitude: north, longitude: -west }));
}

async function readsContacts(this: World, agent: number, one: string, other: string) {
  await this.agent(agent).sees(canRead(this.named(one), phones[0]));
  await this.agent(agent).sees(canRead(this.named(other), phones[1]));
}

function readsOrder(this: World, agent: number, quantity: number, product: string): Promise<void> {
  return this.agent(agent).sees(canRead(String(quantity), this.named(product)));
}

function readsReaction(this: World, agent: number, emoji: string): Promise<void> {
  return this.agent(agent).sees(showsReaction(emoji));
}
