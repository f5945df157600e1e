import { documentedBlueprint } from '../../../reference-impl/index.ts';
import type { BrowserDesk } from '../../drivers/browser/index.ts';
import type { Assembly } from '../../ports/assembly.ts';
import type { Customer } from '../../ports/customer.ts';
import type { Action } from '../../ports/desk.ts';
import { createBrowserAssembly } from '../browser.ts';

/** Where a scene is played: the reference, its desktops in a browser, and customers. Agents and customers count from 0. */
export class Stage {
  readonly assembly: Assembly;
  readonly #desks = new Map<number, Promise<BrowserDesk>>();
  readonly #customers: Customer[] = [];

  constructor(scenario: string) {
    const options = { target: 'browser', seed: 4, scenario };
    this.assembly = createBrowserAssembly(options, documentedBlueprint);
  }

  /** The agent's window, opened when it is first asked for. */
  desk(agent: number): Promise<BrowserDesk> {
    const known = this.#desks.get(agent) ?? this.#open(agent);
    this.#desks.set(agent, known);
    return known;
  }

  /** @throws Error when the desktop refuses one of them: the scene would show something else than it says. */
  async does(agent: number, ...actions: readonly Action[]): Promise<void> {
    const desk = await this.desk(agent);
    for (const action of actions) {
      const outcome = await desk.act(action);
      if (outcome.outcome !== 'done') throw new Error(`${action.verb}: ${JSON.stringify(outcome)}`);
      await this.assembly.settle(0);
    }
  }

  async isAvailable(agent: number): Promise<void> {
    await this.does(agent, { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  }

  async writes(customer: number, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.customer(customer).writes(text);
      await this.assembly.settle(0);
    }
  }

  customer(number: number): Customer {
    while (this.#customers.length <= number) this.#customers.push(this.assembly.customers.create());
    return this.#customers[number] ?? this.assembly.customers.create();
  }

  async accepts(agent: number): Promise<void> {
    const { requests = [] } = await (await this.desk(agent)).view();
    await this.does(agent, { verb: 'accept', request: requests[0]?.id ?? '' });
  }

  async answers(agent: number, text: string): Promise<void> {
    await this.does(agent, { verb: 'type', text }, { verb: 'send', by: 'enter' });
  }

  /** The first agent talks with the first customer, and the second agent is free. */
  async talk(): Promise<void> {
    await this.isAvailable(0);
    await this.writes(0, 'Hello, my order has not arrived yet. Can you help me?');
    await this.accepts(0);
    await this.answers(0, 'Good morning! Let me look that up for you.');
    await this.writes(0, 'Thank you. The order number is 4711-0815.');
    await this.passes(41);
    await this.isAvailable(1);
  }

  async passes(seconds: number): Promise<void> {
    await this.assembly.clock.advance(seconds * 1000);
  }

  /** What the agent is called. */
  name(agent: number): string {
    return this.assembly.administration.agents()[agent] ?? '';
  }

  async #open(agent: number): Promise<BrowserDesk> {
    return (await this.assembly.desk(this.name(agent))) as BrowserDesk;
  }
}
