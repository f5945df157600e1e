import { object, objects, text } from './json.ts';

/** A place as one line, and where a map shows it. */
export function placeOf(inner: unknown): string {
  const { name, address, latitude, longitude, url } = object(inner);
  const place = isNumber(latitude) && isNumber(longitude) ? `${latitude}, ${longitude}` : '';
  const parts = [text(name), text(address), place, text(url)].filter(Boolean);
  return parts.length === 0 ? '' : `Location: ${parts.join(', ')}`;
}

/** Contact cards, one a line: the name, then how to reach them. */
export function contactsOf(inner: unknown): string {
  const cards = objects(inner).map((card) => {
    const name = text(object(card['name'])['formatted_name']);
    const phones = objects(card['phones']).map(({ phone }) => text(phone));
    const emails = objects(card['emails']).map(({ email }) => text(email));
    const { company } = object(card['org']);
    return [name, text(company), ...phones, ...emails].filter(Boolean).join(', ');
  });
  return cards
    .filter(Boolean)
    .map((card) => `Contact: ${card}`)
    .join('\n');
}

/** An order: what the customer wrote, then one line a product. */
export function orderOf(inner: unknown): string {
  const { text: said, product_items: items } = object(inner);
  const lines = objects(items).map((item) => {
    const { quantity, product_retailer_id: product, item_price: price, currency } = item;
    const each = isNumber(price) ? ` at ${price} ${text(currency)}`.trimEnd() : '';
    return `${isNumber(quantity) ? quantity : 1} × ${text(product)}${each}`;
  });
  return [text(said), ...(lines.length === 0 ? [] : ['Order:', ...lines])]
    .filter(Boolean)
    .join('\n');
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
