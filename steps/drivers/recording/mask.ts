import type { Exchange } from '../../ports/assembly.ts';
import type { DeskView } from '../../ports/view.ts';
import type { Thrown } from './entry.ts';
import { maskTraffic } from './mask-traffic.ts';
import { maskView } from './mask-view.ts';
import { OwnWords } from './own-words.ts';
import { createPlaceholders, eitherOf, type Someone } from './placeholders.ts';
import { plainJson } from './plain.ts';

/** Characters below which a secret is not looked for: it would be found in every other word. */
const SHORTEST = 4;

/** Takes out of what is recorded whatever nobody else may read. All give JSON, or nothing for nothing at all. */
export interface Mask {
  readonly addCustomer: (customer: Someone) => void;
  /** What the scenario says and sets up is its own from now on. */
  readonly own: (value: unknown) => void;
  /** What our own side has told, where only simulated people are: secrets and the customers of the scenario are hidden. */
  readonly plain: (value: unknown) => string | undefined;
  /** The same of what has files in it, which stand there as their marks. */
  readonly marked: (value: unknown) => string | undefined;
  /** What was asked of a desk: the same, and ids of other people's things as the views have them. */
  readonly asked: (args: unknown) => string | undefined;
  readonly view: (view: DeskView) => string;
  /** What crossed the wire. */
  readonly traffic: (all: readonly Exchange[]) => string;
  readonly thrown: (thrown: Thrown) => Thrown;
  /** What the target says in a sentence: words that have been other people's in a view are hidden. */
  readonly sentence: (text: string) => string;
  /** What may be about anybody: only the scenario's own words can be read. */
  readonly foreign: (text: string) => string;
}

/** Of what recording it is. */
export interface Masked {
  /** Stands in every text of the scenario. */
  readonly nonce: string;
  readonly secrets: readonly string[];
  /** Whether other people than the scenario's may be seen there. */
  readonly strangers: boolean;
}

export function createMask({ nonce, secrets, strangers }: Masked): Mask {
  const own = new OwnWords(nonce);
  const customers = createPlaceholders();
  const hideSecrets = secretsHidden(secrets);
  const hide = (json: string): string => customers.hide(hideSecrets(json));
  const views = new Map<string, string>();
  const hidden = (json: string | undefined) => (json === undefined ? undefined : hide(json));
  const plain = (value: unknown) => hidden(jsonOf(value));
  const marked = (value: unknown) => hidden(plainJson(value));
  const inText = (text: string): string => {
    return JSON.parse(hide(JSON.stringify(text))) as string;
  };
  const sentence = (text: string): string => inText(own.without(text));
  return {
    addCustomer(customer) {
      own.addCustomer(customer);
      customers.add(customer);
      views.clear();
    },
    own(value) {
      for (const text of textsIn(value)) own.add(text);
      views.clear();
    },
    ...{ plain, marked, sentence },
    asked: (args) => marked(strangers ? withKnownIds(args, own) : args),
    view(view) {
      const raw = JSON.stringify(view);
      const known = views.get(raw);
      if (known !== undefined) return known;
      const masked = hide(strangers ? JSON.stringify(maskView(view, own)) : raw);
      views.set(raw, masked);
      return masked;
    },
    traffic: (all) => JSON.stringify(maskTraffic(all, { own, strangers, hide: inText })),
    thrown: ({ name, message }) => ({ name, message: sentence(message) }),
    foreign: (text) => inText(strangers ? own.only(text, new Set()) : text),
  };
}

/** Of nothing at all there is no JSON, whatever its type has to say. */
function jsonOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

const IDS: ReadonlySet<string> = new Set(['request', 'task', 'notification']);

function withKnownIds(args: unknown, own: OwnWords): unknown {
  if (typeof args !== 'object' || args === null || args instanceof Uint8Array) return args;
  if (Array.isArray(args)) return args.map((one) => withKnownIds(one, own));
  const entries = Object.entries(args).map(([key, value]: [string, unknown]) => [
    key,
    IDS.has(key) && typeof value === 'string' ? own.knownId(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Each secret has a number, so that two of them stay two. */
function secretsHidden(secrets: readonly string[]): (json: string) => string {
  const inJson = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  const wanted = eitherOf(inJson);
  if (!wanted) return (json) => json;
  return (json) => json.replace(wanted, (secret) => `{{hidden ${inJson.indexOf(secret)}}}`);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.values(value).flatMap(textsIn);
}
