import {
  notOneOf,
  optionalObject,
  present,
  requiredObject,
  requiredText,
  type Parameters,
} from '../../parameters.ts';
import type { Content } from '../content.ts';
import { lengthWithin } from '../limits.ts';
import { ownObject } from '../own-object.ts';
import { anything, named, withParameters, type ActionReader } from './action.ts';
import { readButtons } from './buttons.ts';
import { readCarousel } from './carousel.ts';
import { readHeader, type HeaderType } from './header.ts';
import { readFlow, readLinkButton } from './links-and-flows.ts';
import { readList } from './list.ts';
import { readProduct, readProducts } from './products.ts';

/** What sets one kind of interactive message apart. */
interface Kind {
  readonly action: ActionReader;
  /** All unless told. */
  readonly headers?: readonly HeaderType[];
  readonly headerRequired?: boolean;
  /** Characters; 1024 unless told. */
  readonly bodyLimit?: number;
  readonly bodyOptional?: boolean;
  readonly footer?: boolean;
}

const ALL_HEADERS: readonly HeaderType[] = ['text', 'image', 'video', 'document'];
const BODY_LIMIT = 1024;
const FOOTER_LIMIT = 60;
const PLACE = 'interactive';

/** Meta's page gives a list's body 4096, its schema 1024 (reference cloud-api 8): the one that refuses less is taken. */
const LIST_BODY_LIMIT = 4096;

/**
 * The kinds of interactive messages (reference cloud-api 2.3). Of those without a reader of their own no limits are known:
 * their frame is checked, and the name of their action.
 */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['button', { action: readButtons }],
  ['list', { action: readList, headers: ['text'], bodyLimit: LIST_BODY_LIMIT }],
  ['cta_url', { action: readLinkButton }],
  ['location_request_message', { action: named('send_location') }],
  ['flow', { action: readFlow }],
  ['product', { action: readProduct, headers: [], bodyOptional: true }],
  ['product_list', { action: readProducts, headers: ['text'], headerRequired: true }],
  ['catalog_message', { action: named('catalog_message') }],
  ['carousel', { action: readCarousel, headers: [], footer: false }],
  [
    'address_message',
    { action: withParameters('address_message', ['country'], [{ kind: 'address' }]) },
  ],
  [
    'call_permission_request',
    { action: named('call_permission_request', [{ kind: 'call-permission' }]), bodyOptional: true },
  ],
  ['order_details', { action: withParameters('review_and_pay', []) }],
  ['order_status', { action: withParameters('review_order', []) }],
  ['request_contact_info', { action: anything }],
]);

export function readInteractive(parameters: Parameters): Content {
  const body = ownObject(parameters, 'interactive');
  const type = { name: 'type', inside: PLACE };
  const name = requiredText(body, type);
  const kind = KINDS.get(name);
  if (kind === undefined) throw notOneOf(name, [...KINDS.keys()], type);
  return { type: 'interactive', body, ...readFrame(body, kind) };
}

/** Header, body, footer and action, in this order: of several mistakes the first is told. */
function readFrame(from: Parameters, kind: Kind): Omit<Content, 'body' | 'type'> {
  const { headers = ALL_HEADERS, headerRequired = false, footer = true } = kind;
  const shown = readHeader(from, { place: PLACE, types: headers, required: headerRequired });
  const text = readBody(from, kind);
  readFooter(from, footer);
  const { offers = [], media = [] } = kind.action(
    requiredObject(from, { name: 'action', inside: PLACE }),
  );
  const files = [...shown, ...media];
  return {
    text,
    ...(files.length > 0 && { media: files }),
    ...(offers.length > 0 && { offers }),
  };
}

function readBody(from: Parameters, { bodyLimit = BODY_LIMIT, bodyOptional }: Kind): string {
  const body = optionalObject(from, { name: 'body', inside: PLACE });
  if (body === undefined && bodyOptional === true) return '';
  const text = present(body ?? {}, { name: 'text', inside: `${PLACE}['body']` });
  lengthWithin(text, 'Body text', [1, bodyLimit]);
  return text;
}

function readFooter(from: Parameters, allowed: boolean): void {
  const footer = optionalObject(from, { name: 'footer', inside: PLACE });
  if (footer === undefined) return;
  const text = present(footer, { name: 'text', inside: `${PLACE}['footer']` });
  lengthWithin(text, 'Footer text', allowed ? [1, FOOTER_LIMIT] : [0, 0]);
}
