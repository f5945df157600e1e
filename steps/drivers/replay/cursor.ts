import type { Entry } from '../recording/entry.ts';
import { notAsked, otherwise } from './not-recorded.ts';

/** What waiting brings where nothing more would come by itself. */
const REST: Entry = { kind: 'do', name: 'settle', gave: 'false', times: 1 };

/** Where a scenario is in its recording. Doings must come as they were recorded, but for waiting, which may be left out. */
export class Cursor {
  readonly #entries: readonly Entry[];
  readonly #doings: readonly { readonly entry: Entry; readonly at: number }[];
  readonly #unopened: Entry[];
  /** How often each thing was asked since the last doing. */
  readonly #asked = new Map<string, number>();
  /** Doings that are behind us. */
  #done = 0;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    const placed = entries.map((entry, at) => ({ entry, at }));
    this.#doings = placed.filter(({ entry }) => entry.kind === 'do');
    this.#unopened = entries.filter(({ kind }) => kind === 'open');
  }

  /** What came of doing this next. Throws `NotRecorded` where the recording goes on with something else. */
  does(name: string, args?: string): Entry {
    let next = this.#done;
    while (this.#doings[next]?.entry.name === 'settle') next += 1;
    const found = this.#doings[next]?.entry;
    if (found?.name === name && found.with === args) return this.#goTo(next, found);
    throw otherwise({ name, args }, { before: this.#before, found });
  }

  /** What waiting brought. */
  waits(): Entry {
    const found = this.#doings[this.#done]?.entry;
    if (found?.name === 'settle') return this.#goTo(this.#done, found);
    const before = this.#before;
    if (before?.name === 'settle' && before.gave === 'false') return REST;
    throw otherwise({ name: 'settle' }, { before, found });
  }

  /** What was seen at this place; looking more often shows the last again. Throws `NotRecorded` where nobody looked. */
  sees(name: string): Entry {
    const found = this.#answer(name);
    if (found) return found;
    throw notAsked(name, this.#before);
  }

  /** The same for what changes with what is done only: where nobody looked, it is as it was before. */
  knows(name: string): Entry {
    const isOne = (each: Entry) => each.name === name && isTold(each);
    const found = this.#answer(name) ?? this.#entries.slice(0, this.#end).findLast(isOne);
    if (found) return found;
    throw notAsked(name, this.#before);
  }

  /** A window of this agent, the next one each time; places do not count. */
  opens(agent: string): Entry {
    const at = this.#unopened.findIndex((each) => each.with === agent);
    const [found] = at < 0 ? [] : this.#unopened.splice(at, 1);
    if (found) return found;
    throw notAsked(`a window of ${agent}`, this.#before);
  }

  /** What the recording has last of this name, wherever that is. */
  last(name: string): Entry | undefined {
    return this.#entries.findLast((each) => each.name === name && isTold(each));
  }

  get #before(): Entry | undefined {
    return this.#doings[this.#done - 1]?.entry;
  }

  get #start(): number {
    return this.#doings[this.#done - 1]?.at ?? -1;
  }

  get #end(): number {
    return this.#doings[this.#done]?.at ?? this.#entries.length;
  }

  #goTo(next: number, found: Entry): Entry {
    this.#done = next + 1;
    this.#asked.clear();
    return found;
  }

  /** The answer to this question at this place, by how often it was asked already. */
  #answer(name: string): Entry | undefined {
    const asked = this.#asked.get(name) ?? 0;
    this.#asked.set(name, asked + 1);
    const here = this.#entries.slice(this.#start + 1, this.#end);
    const all = here.filter((each) => each.kind === 'look' && each.name === name);
    let sum = 0;
    return all.find(({ times }) => (sum += times) > asked) ?? all.at(-1);
  }
}

function isTold({ gave, thrown }: Entry): boolean {
  return gave !== undefined || thrown !== undefined;
}
