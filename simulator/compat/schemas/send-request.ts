import * as s from './schema.ts';
import type { Schema } from './schema.ts';

/** What clients send to `POST /{phone-number-id}/messages` (reference cloud-api 2.2, 2.3). */
const limited = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength });

/** Exactly one of an uploaded file's id and a link. */
function file(optional: Readonly<Record<string, Schema>>): Schema {
  return s.either(s.object({ id: s.text }, optional), s.object({ link: s.url }, optional));
}

const caption = { caption: limited(1024) };
const body = s.object({ text: limited(4096) });
const footer = s.object({ text: limited(60) });

const header = s.either(
  s.object({ type: s.constant('text'), text: limited(60) }, { sub_text: limited(60) }),
  s.object({ type: s.constant('image'), image: file({}) }),
  s.object({ type: s.constant('video'), video: file({}) }),
  s.object({ type: s.constant('document'), document: file({ filename: s.text }) }),
);

const button = s.object({
  type: s.constant('reply'),
  reply: s.object({ id: limited(256), title: limited(20) }),
});

const row = s.object({ id: limited(200), title: limited(24) }, { description: limited(72) });
const section = s.object({ rows: s.list(row) }, { title: limited(24) });

const ACTIONS: Readonly<Record<string, Schema>> = {
  button: s.object({ buttons: { ...s.list(button), maxItems: 3 } }),
  list: s.object({ button: limited(20), sections: { ...s.list(section), maxItems: 10 } }),
  cta_url: s.object({
    name: s.constant('cta_url'),
    parameters: s.object({ display_text: limited(20), url: s.url }),
  }),
  location_request_message: s.object({ name: s.constant('send_location') }),
  flow: s.object({ name: s.constant('flow'), parameters: s.anyObject }),
  catalog_message: s.object({ name: s.constant('catalog_message') }, { parameters: s.anyObject }),
  address_message: s.object({ name: s.constant('address_message'), parameters: s.anyObject }),
  product: s.object({ catalog_id: s.text, product_retailer_id: s.text }),
  product_list: s.object({ catalog_id: s.text, sections: s.list(s.anyObject) }),
};

const interactive = s.either(
  ...Object.entries(ACTIONS).map(([type, action]) =>
    s.object({ type: s.constant(type), action }, { body, header, footer }),
  ),
);

const parameter = { type: 'object', required: ['type'] };
const component = s.object(
  { type: s.among('header', 'body', 'button', 'HEADER', 'BODY', 'BUTTON') },
  {
    sub_type: s.text,
    index: { type: ['string', 'integer'] },
    parameters: s.list(parameter, 0),
  },
);

const template = s.object(
  { name: s.text, language: s.object({ code: s.text }, { policy: s.text }) },
  { components: s.list(component, 0) },
);

const BODIES: Readonly<Record<string, Schema>> = {
  text: s.object({ body: limited(4096) }, { preview_url: s.flag }),
  image: file(caption),
  video: file(caption),
  audio: file({ voice: s.flag }),
  document: file({ ...caption, filename: s.text }),
  sticker: file({}),
  location: s.object(
    { latitude: { type: ['number', 'string'] }, longitude: { type: ['number', 'string'] } },
    { name: s.text, address: s.text },
  ),
  // One client writes the list as a text.
  contacts: s.either(s.list({ type: 'object', required: ['name'] }), s.text),
  reaction: s.object({ message_id: s.text, emoji: s.anyText }),
  interactive,
  template,
};

const product = { messaging_product: s.constant('whatsapp') };
const context = s.object({ message_id: s.text });

const sends = Object.entries(BODIES).map(([type, content]) =>
  s.object(
    { ...product, to: { type: ['string', 'integer'] }, type: s.constant(type), [type]: content },
    {
      context,
      recipient_type: s.constant('individual'),
      biz_opaque_callback_data: limited(512),
    },
  ),
);

const read = s.object(
  { ...product, status: s.constant('read'), message_id: s.text },
  { typing_indicator: s.object({ type: s.constant('text') }) },
);

export const messagesRequest = s.either(...sends, read);
