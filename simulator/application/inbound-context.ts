import type { Draft } from '../domain/customer-message.ts';
import { encodeWamid } from '../domain/wamid.ts';
import type { Business } from './options.ts';
import type { People, Person } from './people.ts';

/** Where the parties of a chat are known. */
export interface ContextParts {
  readonly business: Business;
  readonly people: People;
}

/** What a message says of where it comes from: a quote, a product, or that it was forwarded (reference cloud-api 1.2). */
export function contextOf(
  parts: ContextParts,
  person: Person,
  draft: Omit<Draft, 'message'>,
): object | undefined {
  const { forwarded } = draft;
  const context = {
    ...quoted(parts, person, draft),
    ...product(parts, person, draft),
    ...(forwarded === 'seldom' && { forwarded: true }),
    ...(forwarded === 'often' && { frequently_forwarded: true }),
  };
  return Object.keys(context).length === 0 ? undefined : context;
}

type Quoting = Pick<Draft, 'quoteForgotten' | 'replyTo'>;

/** A quoted message is named with its author: the business, or the customer's own number. */
function quoted(
  { business, people }: ContextParts,
  person: Person,
  { replyTo, quoteForgotten = false }: Quoting,
): object {
  if (replyTo === undefined) return {};
  const own = people.authorOf(replyTo) !== undefined;
  const from = own ? person.waId : business.displayPhoneNumber;
  return quoteForgotten ? { from } : { from, id: replyTo };
}

/** Meta's own sample names a message that never was: its id reads `product_inquiry`. */
function product(
  { business }: ContextParts,
  { waId }: Person,
  { product: asked }: Pick<Draft, 'product'>,
): object {
  if (asked === undefined) return {};
  const opaque = 'product_inquiry';
  return {
    from: business.displayPhoneNumber,
    id: encodeWamid({ customer: waId, direction: 'to-customer', opaque }),
    referred_product: { catalog_id: asked.catalogId, product_retailer_id: asked.retailerId },
  };
}
