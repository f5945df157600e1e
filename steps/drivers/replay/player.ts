import type { Entry } from '../recording/entry.ts';
import { markOf, plainJson, type FileMark } from '../recording/plain.ts';
import { createPlaceholders, type Someone } from '../recording/placeholders.ts';
import { problemOf } from '../recording/problem-of.ts';
import { Cursor } from './cursor.ts';
import { Turns } from './turns.ts';

/**
 * Answers from a recording, in the words of the scenario's own customers. An answer has the shape that was recorded by its name; what was
 * thrown then is thrown again.
 */
export class Player {
  readonly #cursor: Cursor;
  readonly #turns = new Turns();
  readonly #customers = createPlaceholders();
  readonly #files = new Map<string, Uint8Array>();

  constructor(entries: readonly Entry[]) {
    this.#cursor = new Cursor(entries);
  }

  addCustomer(customer: Someone): void {
    this.#customers.add(customer);
  }

  /** What came of doing this. */
  done(name: string, args: readonly unknown[]): Promise<unknown> {
    return this.#inTurn(() => this.#does(name, args));
  }

  doneNow(name: string, args: readonly unknown[]): unknown {
    return this.#answerOf(this.#does(name, args));
  }

  async waited(): Promise<boolean> {
    return (await this.#inTurn(() => this.#cursor.waits())) === true;
  }

  seen(name: string): Promise<unknown> {
    return this.#inTurn(() => this.#cursor.sees(name));
  }

  seenNow(name: string): unknown {
    return this.#answerOf(this.#cursor.sees(name));
  }

  known(name: string): unknown {
    return this.#answerOf(this.#cursor.knows(name));
  }

  /** What was told last; `undefined` where nothing was. */
  last(name: string): unknown {
    const entry = this.#cursor.last(name);
    return entry && this.#answerOf(entry);
  }

  /** Opens a window of an agent, and tells its name in the recording, and whether it is on a screen. */
  opened(agent: string): { readonly name: string; readonly isOnScreen: boolean } {
    const entry = this.#cursor.opens(this.#hidden(agent) ?? '');
    return { name: entry.name, isOnScreen: this.#answerOf(entry) === ON_SCREEN };
  }

  /** Files that the scenario itself has at hand, wherever they stand in it. */
  keepFiles(value: unknown): void {
    for (const bytes of filesIn(value)) this.#files.set(markOf(bytes).sha256, bytes);
  }

  /** The bytes that a mark is of; zeros where nobody here has such a file. */
  file({ sha256, bytes }: FileMark): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#files.get(sha256) ?? new Uint8Array(bytes));
  }

  #answerOf({ gave, thrown }: Entry): unknown {
    const filled = (json: string): unknown => JSON.parse(this.#customers.fill(json));
    if (thrown) throw problemOf(filled(JSON.stringify(thrown)) as typeof thrown);
    return gave === undefined ? undefined : filled(gave);
  }

  #does(name: string, args: readonly unknown[]): Entry {
    this.keepFiles(args);
    return this.#cursor.does(name, this.#hidden(args));
  }

  /** The question has its place at once, the answer when it came. Whatever is thrown is a promise's rejection. */
  async #inTurn(ask: () => Entry): Promise<unknown> {
    const entry = ask();
    return this.#turns.take(entry, () => this.#answerOf(entry));
  }

  /** As it stands in the recording. */
  #hidden(value: unknown): string | undefined {
    const json = plainJson(value);
    return json === undefined ? undefined : this.#customers.hide(json);
  }
}

/** What a recording says of a window that is on a screen. */
export const ON_SCREEN = 'on a screen';

function filesIn(value: unknown): readonly Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(filesIn);
}
