/**
 * Message ids as the platform makes them: `wamid.` and the base64 of a small Thrift record that holds the customer's
 * number, the direction and an opaque id (reference cloud-api 1.8). Clients treat them as opaque; we keep the true form
 * so that a client which does look inside finds what it expects.
 */
export interface MessageId {
  /** The customer's number, digits only, in both directions. */
  readonly customer: string;
  readonly direction: 'to-customer' | 'from-customer';
  /** ASCII; 18 upper-case hex digits to a customer, 20 beginning `3A` from one. */
  readonly opaque: string;
}

const DIRECTIONS = { 'to-customer': 0x11, 'from-customer': 0x12 } as const;
/** The record in hexadecimal, as `encodeWamid` writes it; the two lengths are checked by writing it again. */
const SHAPE = /^1c18..(?<customer>(?:3\d)+)150200(?<direction>11|12)18..(?<opaque>(?:[2-7].)+)00$/;

export function encodeWamid({ customer, direction, opaque }: MessageId): string {
  const text = (value: string): string => String.fromCharCode(0x18, value.length) + value;
  const way = String.fromCharCode(DIRECTIONS[direction]);
  const record = `\x1c${text(customer)}\x15\x02\x00${way}${text(opaque)}\x00`;
  return `wamid.${Buffer.from(record, 'latin1').toString('base64')}`;
}

/** The parts of a message id, or `undefined` when the text is not one of this form. */
export function decodeWamid(wamid: string): MessageId | undefined {
  if (!wamid.startsWith('wamid.')) return undefined;
  const record = Buffer.from(wamid.slice(6), 'base64').toString('hex');
  const groups = SHAPE.exec(record)?.groups;
  if (groups === undefined) return undefined;
  const text = (hex = ''): string => Buffer.from(hex, 'hex').toString('latin1');
  const direction = groups['direction'] === '11' ? 'to-customer' : 'from-customer';
  const customer = text(groups['customer']);
  const opaque = text(groups['opaque']);
  const id: MessageId = { customer, direction, opaque };
  return encodeWamid(id) === wamid ? id : undefined;
}
