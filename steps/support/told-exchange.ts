import type { Exchange } from '../ports/assembly.ts';
import { itemsIn, readExchange, type Call, type Item } from './read-exchange.ts';

/** What is told of an exchange. */
export interface ToldExchange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly line: string;
  /** What it is about, and what is added to an earlier line about the same. */
  readonly about?: string;
  readonly more?: string;
}

/**
 * Tells, exchange by exchange, what of the wire belongs to a scenario's story: what WhatsApp says of answers, messages that come late,
 * again or together, and what was refused on either side. All else is told by those who did it.
 */
export function createWireTeller(): (exchange: Exchange) => readonly ToldExchange[] {
  const answers = new Map<string, string>();
  const told = new Set<string>();
  return (exchange) => {
    const call = readExchange(exchange);
    if (exchange.direction === 'graph') return callLines(exchange, call, answers);
    // What somebody else says in WhatsApp's name is told by who did it, and so is the handshake.
    if (call.asked.startsWith('GET ') || isForged(call.body)) return [];
    const items = itemsIn(call.body, exchange.at);
    const isNews = items.some((one) => one.isAnswer || one.isLate || told.has(one.id));
    items.filter((one) => !one.isAnswer).forEach(({ id }) => told.add(id));
    if (!isNews && items.length < 2 && exchange.status === 200) return [];
    return webhookLines(exchange, items, answers);
  };
}

/** `platform.ts` gives such ids to what a scenario has delivered by itself. */
function isForged(body: unknown): boolean {
  return JSON.stringify(body ?? null).includes('"wamid.own');
}

function callLines(
  { at, status }: Exchange,
  { asked, words, answerIds, problem }: Call,
  answers: Map<string, string>,
): readonly ToldExchange[] {
  if (status >= 200 && status < 300) {
    answerIds.forEach((id) => answers.set(id, words ?? 'an answer'));
    return [];
  }
  const what = words === undefined ? `asks ${asked}` : `sends ${words}`;
  return [{ at, line: `the contact centre: ${what} → ${answered(status)}${problem}` }];
}

function webhookLines(
  { at, status }: Exchange,
  items: readonly Item[],
  answers: ReadonlyMap<string, string>,
): readonly ToldExchange[] {
  const taken = status === 200 ? '' : ` → ${answered(status)}`;
  const said = items.map((one) => ({ one, line: itemWords(one, answers) }));
  const [only] = said;
  if (said.length !== 1 || !only) {
    const all = said.map(({ line }) => line).join('; ');
    return [{ at, line: `WhatsApp tells ${all === '' ? 'something' : `at once ${all}`}${taken}` }];
  }
  const line = `WhatsApp tells ${only.line}${taken}`;
  const { id, isAnswer, word } = only.one;
  return [{ at, line, ...(isAnswer && { about: id, more: `${word}${taken}` }) }];
}

function itemWords({ id, who, word, isAnswer }: Item, answers: ReadonlyMap<string, string>) {
  return isAnswer ? `of ${answers.get(id) ?? 'an answer'}: ${word}` : `that ${who} wrote ${word}`;
}

function answered(status: number): string {
  return status === 0 ? 'no answer' : `answered ${status}`;
}
