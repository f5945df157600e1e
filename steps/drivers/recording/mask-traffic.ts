import type { Exchange } from '../../ports/assembly.ts';
import { eachText } from './each-text.ts';
import type { MaskedExchange, MaskedTraffic } from './exchange.ts';
import { maskQuery, maskTarget, maskUrl } from './mask-address.ts';
import { aroundIds, ERROR_WORDS, isApiNumber, isApiWord } from './mask-fields.ts';
import { isIdField, isSecretField, pseudonymOf } from './mask-fields.ts';
import type { OwnWords } from './own-words.ts';

/** Characters of one text, of one body and of all that a scenario keeps. */
const most = { text: 500, body: 4000, all: 100_000 };

export interface TrafficMasking {
  readonly own: OwnWords;
  /** Whether other people than the scenario's may be in it. */
  readonly strangers: boolean;
  /** Hides secrets and the customers of the scenario. */
  readonly hide: (text: string) => string;
}

/**
 * Requests and answers in which nothing of other people can be read. Texts are treated as in views: what is about a customer of the
 * scenario stays, of everything else the scenario's own words. Ids are pseudonyms, hosts and secrets are gone.
 */
export function maskTraffic(all: readonly Exchange[], masking: TrafficMasking): MaskedTraffic {
  const exchanges: MaskedExchange[] = [];
  let size = 0;
  for (const one of all) {
    const masked = maskExchange(one, masking);
    size += JSON.stringify(masked).length;
    if (size > most.all) return { exchanges, more: all.length - exchanges.length };
    exchanges.push(masked);
  }
  return { exchanges };
}

function maskExchange(exchange: Exchange, masking: TrafficMasking): MaskedExchange {
  const { at, direction, request, response, status } = exchange;
  const [head = '', sent = ''] = request.split(/\n\n(.*)/su);
  const [line = '', signature] = head.split('\n');
  const isOurs = direction === 'webhook';
  const asked = { ...masking, isReadable: isOurs || isReadable(sent, masking) };
  // What the platform answers is about what it was asked; a contact centre may answer whatever it likes.
  const told = isOurs ? response : sent + response;
  const answered = { ...masking, isReadable: isReadable(told, masking) };
  const labels = isOurs ? none : ERROR_WORDS;
  return {
    ...{ at, direction, asked: maskLine(line, isOurs, asked) },
    ...(signature !== undefined && { signed: signature.split(':')[0] ?? '' }),
    ...(sent !== '' && { body: maskBody(sent, { ...asked, labels: none }) }),
    status,
    ...(response !== '' && { answer: answerOf(status, response, { ...answered, labels }) }),
  };
}

const none: ReadonlySet<string> = new Set();

interface TextMasking extends TrafficMasking {
  readonly isReadable: boolean;
}

/** What something of the scenario's own stands in is about a customer of it. */
function isReadable(text: string, { strangers, own }: TrafficMasking): boolean {
  return !strangers || own.marks(unescaped(text));
}

/** The platform writes JSON in ASCII: a name would not be found in it. */
function unescaped(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4})/giu, (_, code) =>
    String.fromCharCode(Number.parseInt(String(code), 16)),
  );
}

/** Where a webhook went is nobody's business; what was asked there in the query is. */
function maskLine(line: string, isWebhook: boolean, masking: TextMasking): string {
  const [method = '', target = ''] = line.split(/ (.*)/su);
  const text = (each: string): string => maskText(each, masking);
  if (!isWebhook) return masking.hide(`${method} ${maskTarget(target, text)}`);
  const [, query] = target.split(/\?(.*)/su);
  return query === undefined ? method : masking.hide(`${method} ?${maskQuery(query, text)}`);
}

interface BodyMasking extends TextMasking {
  /** Fields whose texts are the platform's own. */
  readonly labels: ReadonlySet<string>;
}

/** As the platform's fields are called. */
const A_FIELD = /^[a-z][a-z0-9_]{0,40}$/u;

function maskBody(body: string, masking: BodyMasking): unknown {
  const value = jsonIn(body);
  if (value === undefined) return cut(maskPlain(body, masking), most.body);
  const masked = eachText(value, {
    change: (text, key) => cut(maskField(text, key, masking), most.text),
    number: (each, key) => maskNumber(each, key, masking),
    name: (name) => (A_FIELD.test(name) ? masking.hide(name) : maskText(name, masking)),
    lists: none,
  });
  const json = JSON.stringify(masked);
  return json.length > most.body ? cut(json, most.body) : masked;
}

/** Where there was no answer it stands there why, with the address of whoever gave none. */
function answerOf(status: number, response: string, masking: BodyMasking): unknown {
  if (status !== 0 || masking.isReadable) return maskBody(response, masking);
  const codes = new Set(response.match(/\b[A-Z][A-Z_]{4,}\b/gu));
  return cut(masking.hide(masking.own.only(response, codes)), most.text);
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A form is one line of names and values. */
function maskPlain(body: string, masking: BodyMasking): string {
  const text = (each: string): string => maskText(each, masking);
  return /^[\w.[\]%-]+=\S*$/u.test(body) ? maskQuery(body, text) : text(body);
}

function maskField(text: string, key: string, masking: BodyMasking): string {
  if (isApiWord(text, key)) return masking.hide(text);
  if (isSecretField(key)) return '***';
  if (isIdField(key)) return pseudonymOf(text);
  if (/^https?:\/\//iu.test(text)) {
    return masking.hide(maskUrl(text, (each) => maskText(each, masking)));
  }
  return maskText(text, { ...masking, isReadable: masking.isReadable || masking.labels.has(key) });
}

/** A number in which somebody's stands becomes a text. Small ones tell nothing of anybody. */
function maskNumber(value: number, key: string, masking: TextMasking): unknown {
  const isOpen = masking.isReadable || isApiNumber(key) || Math.abs(value) < 1000;
  const shown = maskText(String(value), { ...masking, isReadable: isOpen });
  return shown === String(value) ? value : `(number) ${shown}`;
}

function maskText(text: string, { own, isReadable: isOpen, hide }: TextMasking): string {
  const pieces = aroundIds(text).map((piece, at) => {
    if (at % 2 === 1) return pseudonymOf(piece);
    return hide(isOpen ? piece : own.only(piece, none));
  });
  return pieces.join('');
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length)}… (${text.length - length} characters more were not kept)`;
}
