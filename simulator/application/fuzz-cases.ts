// What the fuzz tests draw from.

/** Names of parameters inside messages of all types, so that what is made of them is nearly one. */
export const NAMES =
  'type id link caption filename voice latitude longitude name address formatted_name first_name phones message_id emoji header body footer text action buttons reply title button sections rows description product_items product_retailer_id catalog_id cards card_index quick_reply parameters display_text url flow_message_version flow_cta flow_id country language code components sub_type index payload parameter_name currency fallback_value amount_1000 date_time image video document'.split(
    ' ',
  );
export const VALUES =
  'button list cta_url flow product product_list carousel address_message reply quick_reply text image video document send_location hello_world order_update en_US header body footer 0 3 https://shop.example/a wamid.x 👍'.split(
    ' ',
  );
export const TYPES =
  'audio contacts document image interactive location reaction sticker template video';

const files = { link: 'https://shop.example/a' };
const interactive = (type: string, action: object, more: object = {}) => ({
  ...{ type, body: { text: 'Which?' }, footer: { text: 'x' }, action },
  ...more,
});
const card = (index: number) => ({
  ...{ card_index: index, type: 'cta_url', header: { type: 'image', image: files } },
  action: { buttons: [{ type: 'quick_reply', quick_reply: { id: 'a', title: 'A' } }] },
});
const parameters = {
  flow_message_version: '3',
  flow_cta: 'Book',
  flow_id: '1',
  display_text: 'Go',
};

/** Messages that are taken, which a change of one value may spoil. */
export const VALID: readonly [string, object][] = [
  ['text', { body: 'x', preview_url: true }],
  ['document', { ...files, caption: 'x', filename: 'x' }],
  ['location', { latitude: 1, longitude: 2, name: 'x', address: 'x' }],
  ['contacts', [{ name: { formatted_name: 'x', first_name: 'x' }, phones: [{ phone: '1' }] }]],
  ['reaction', { message_id: 'wamid.x', emoji: '👍' }],
  [
    'interactive',
    interactive(
      'button',
      { buttons: [{ type: 'reply', reply: { id: 'a', title: 'A' } }] },
      { header: { type: 'document', document: files } },
    ),
  ],
  [
    'interactive',
    interactive('list', {
      button: 'x',
      sections: [{ title: 'x', rows: [{ id: 'a', title: 'A', description: 'x' }] }],
    }),
  ],
  ['interactive', interactive('flow', { name: 'flow', parameters })],
  [
    'interactive',
    interactive('cta_url', { name: 'cta_url', parameters: { ...parameters, url: files.link } }),
  ],
  [
    'interactive',
    interactive(
      'product_list',
      {
        catalog_id: 'x',
        sections: [{ title: 'x', product_items: [{ product_retailer_id: 'x' }] }],
      },
      { header: { type: 'text', text: 'x' } },
    ),
  ],
  ['interactive', interactive('carousel', { cards: [card(0), card(1)] }, { footer: null })],
  [
    'template',
    {
      name: 'order_update',
      language: { code: 'en_US', policy: 'deterministic' },
      components: [
        { type: 'body', parameters: ['Ada', '7'].map((text) => ({ type: 'text', text })) },
        {
          ...{ type: 'button', sub_type: 'quick_reply', index: '0' },
          parameters: [{ type: 'payload', payload: 'x' }],
        },
      ],
    },
  ],
];

/** Every place in a value, as the keys that lead there. */
export function placesIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner).map((rest) => [key, ...rest]),
  );
  return [[], ...inside];
}

export function changed(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  to: unknown,
): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((it: unknown, index) => (String(index) === key ? changed(it, rest, to) : it));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: changed(object[key], rest, to) };
}
