import type { Customer } from '../../application/customers.ts';
import type { StoredMedia } from '../../application/media-store.ts';
import type { Draft } from '../../domain/customer-message.ts';
import type { MediaReference } from '../../domain/message-types/content.ts';
import { isObject } from '../../domain/parameters.ts';
import type { Received, Written } from '../../domain/phone.ts';
import { SERVICE_WINDOW_MS } from '../../domain/service-window.ts';
import type { Told } from './ticks.ts';

/** What a chat is made from, beside the customer. */
export interface ChatParts {
  readonly file: (id: string) => StoredMedia | undefined;
  /** How the webhook about a message fared, by the id of the message. */
  readonly told: Told;
  /** The kind of person whose life the customer leads by themselves, if they do. */
  readonly persona: string | undefined;
  /** From 1, in the order in which customers came; stays when the phone number changes. */
  readonly number: number;
}

/** A customer's phone as its owner sees it: both sides of the chat, oldest first. */
export function chatOf(customer: Customer, parts: ChatParts) {
  const { waId, phone, name } = customer;
  const { drafts, lastWroteAt, ...state } = customer.state();
  const messages = [
    ...customer.received().map((message) => fromBusiness(message, parts)),
    ...customer.sent().map((message) => fromCustomer(message, parts)),
  ].sort((one, other) => one.at - other.at);
  return {
    ...{ number: parts.number, waId, phone, name, ...state },
    windowUntil: lastWroteAt === null ? null : lastWroteAt + SERVICE_WINDOW_MS,
    persona: parts.persona ?? null,
    messages,
    waiting: drafts.map(inWords),
  };
}

export type Chat = ReturnType<typeof chatOf>;

function fromBusiness(message: Received, parts: ChatParts) {
  const { media = [], read, ...rest } = message;
  const files = media.map((one) => fileOf(one, parts));
  return { ...rest, from: 'business', status: read ? 'read' : 'delivered', files };
}

function fromCustomer(message: Written, parts: ChatParts) {
  const { read, ...rest } = message;
  const status = read ? 'read' : tick(parts.told.get(message.id));
  return { ...rest, from: 'customer', status, files: ownFiles(message, parts) };
}

/** One tick for what the platform has, two once the contact centre has it as well. */
function tick(state: ReturnType<Told['get']>): string {
  if (state === 'received') return 'delivered';
  return state === 'dropped' ? 'failed' : 'sent';
}

interface ShownFile {
  readonly kind: string;
  readonly type?: string;
  readonly name?: string;
  readonly bytes?: number;
  /** Where its bytes are, on the control API. */
  readonly path?: string;
  /** Where they are on the web. The simulator leads nobody there. */
  readonly link?: string;
}

function fileOf(media: MediaReference, { file }: ChatParts): ShownFile {
  const { kind } = media;
  if ('link' in media) return { kind, link: media.link };
  return { kind, ...kept(file(media.id)) };
}

const WITH_FILE = ['audio', 'document', 'image', 'sticker', 'video'];

function ownFiles({ type, body }: Written, { file }: ChatParts): readonly ShownFile[] {
  if (!WITH_FILE.includes(type) || !isObject(body)) return [];
  const { id } = body;
  return [{ kind: type, ...(typeof id === 'string' && kept(file(id))) }];
}

function kept(stored: StoredMedia | undefined): Omit<ShownFile, 'kind'> {
  if (stored === undefined) return {};
  const { id, type, bytes, filename } = stored;
  const named = filename === undefined ? {} : { name: filename };
  return { type, ...named, bytes: bytes.byteLength, path: `/files/${id}` };
}

/** What waits on the phone until it is online. */
function inWords({ message }: Draft) {
  const text = 'text' in message ? message.text : undefined;
  return { type: message.type, text: text ?? '' };
}
