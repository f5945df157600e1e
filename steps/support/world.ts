import { setWorldConstructor, World } from '@cucumber/cucumber';
import { createAssembly } from '../assemblies/create-assembly.ts';
import type { Assembly } from '../ports/assembly.ts';
import type { Customer, Customers } from '../ports/customer.ts';
import type { Statement, Variants } from '../statement/index.ts';
import type { Seconds } from './matchers/finding.ts';
import { notedCustomer } from './noted-customer.ts';
import { nonceOf } from './nonce.ts';
import { createPerson, type Person } from './person.ts';
import { createStage, type Stage } from './stage.ts';
import { tooFew } from './too-few.ts';
import { variantsFor, type Declared } from './variants.ts';

interface WorldParameters extends Declared {
  /** `memory`, `nock`, `faulty:<id>`, …; `memory` where nothing is said. */
  readonly target?: string;
  readonly seed?: number;
  /** Another number for each run of this process. */
  readonly run?: number;
  /** What describes a target that is not one of our own. */
  readonly statement?: Statement;
  /** Where the traces of this run go; none are kept where nothing is said. */
  readonly traces?: string;
  /** Folder into which this run is recorded; it is not where nothing is said. */
  readonly recording?: string;
  /** Name of the recording that answers in the target's place. */
  readonly replay?: string;
}

type CustomerChoice = Parameters<Customers['create']>[0];

/** Probes try at least, for what they look for may not be there to be changed. */
function isTenantChanged(tags: readonly { readonly name: string }[]): boolean {
  const isProbe = tags.some(({ name }) => name.startsWith('@absent:'));
  return !isProbe && tags.some(({ name }) => name === '@changes-tenant');
}

const roles = ['the first agent', 'the second agent', 'the third agent', 'the fourth agent'];

/** What a scenario's steps share. Agents and customers come to be when a step first names them. */
export class DeskproofWorld extends World<WorldParameters> {
  #stage: Stage | undefined;
  #nonce = '';
  #variants: Variants = {};
  readonly #people: Person[] = [];
  readonly #customers: Customer[] = [];
  /** How many checks had been made when each step began, and last when the steps were over. */
  readonly checksBefore: number[] = [];
  /** What a step wants to tell a later one, by name: e.g. a count before, to compare with after. */
  readonly remembered = new Map<string, unknown>();

  /** `tags`: those of the scenario. */
  async begin(
    scenario: string,
    seed: number,
    tags: readonly { readonly name: string }[] = [],
  ): Promise<void> {
    const target = this.parameters.target ?? 'memory';
    const { traces, statement, recording, replay, run = 0 } = this.parameters;
    this.#nonce = nonceOf(seed);
    this.#variants = variantsFor(this.parameters, tags);
    const options = {
      ...{ target, seed, scenario },
      ...(traces === undefined ? {} : { traces }),
      ...(recording === undefined ? {} : { recording }),
      ...(replay === undefined ? {} : { replay }),
    };
    this.#stage = createStage(
      await createAssembly(
        options,
        statement && { statement, run, changesTenant: isTenantChanged(tags) },
      ),
      () => ({
        customers: this.customers(),
        agents: this.people.map(({ name }) => name),
        nonce: this.#nonce,
      }),
    );
  }

  get started(): boolean {
    return this.#stage !== undefined;
  }

  get stage(): Stage {
    if (!this.#stage) throw new Error('The scenario has not begun: its Before hook did not run.');
    return this.#stage;
  }

  get assembly(): Assembly {
    return this.stage.assembly;
  }

  /** A number of seconds as this target may show it. */
  seconds(count: number): Seconds {
    return { count, within: this.assembly.clock.tolerance / 1000 };
  }

  /** Where the target does not work as documented, for this scenario to go along with. */
  get variants(): Variants {
    return this.#variants;
  }

  /** Everyone who has been named so far. */
  get people(): readonly Person[] {
    return this.#people.filter(Boolean);
  }

  /** Their positions, from 0. */
  get positions(): readonly number[] {
    return [...this.#people.keys()].filter((at) => this.#people[at] !== undefined);
  }

  /** The agent in this position, from 0; `Untestable` where the target has not so many. */
  agent(index: number): Person {
    const agents = this.assembly.administration.agents();
    const name = agents[index] ?? tooFew('agent', index + 1, agents);
    return (this.#people[index] ??= createPerson(this.stage, name, roles[index] ?? name));
  }

  /** The customer in this position, from 0. */
  customer(index: number): Customer {
    return (this.#customers[index] ??= this.#newCustomer());
  }

  /** All whom the scenario has named so far. */
  customers(): readonly Customer[] {
    return this.#customers.filter(Boolean);
  }

  /** Makes the customer in this position one with a name, or a name and a number (E.164), of the scenario's choosing. */
  nameCustomer(index: number, name: string, phone?: string): Customer {
    const chosen = phone === undefined ? { name } : { name, phone };
    return (this.#customers[index] = this.#newCustomer(chosen));
  }

  #newCustomer(chosen?: CustomerChoice): Customer {
    const { stage } = this;
    return notedCustomer(stage.assembly.customers.create(chosen), (line) => stage.story.note(line));
  }

  /** The text as it is really written: with the scenario's nonce, so that no canned recording can know it. */
  words(text: string): string {
    return `${text} ${this.#nonce}`;
  }

  /** A customer's name as the platform reports it: the nonce ends its last word, which leaves the initials as they are. */
  named(name: string): string {
    return `${name}${this.#nonce}`;
  }

  /** A text of exactly `length` characters, nonce included, plain letters and digits. */
  wordsOfLength(length: number): string {
    const pattern = `${this.#nonce} abcdefghij 0123456789 `;
    return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length - 1) + '.';
  }
}

setWorldConstructor(DeskproofWorld);
