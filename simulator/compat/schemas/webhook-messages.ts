import * as s from './schema.ts';
import { errorObject } from './errors.ts';
import type { Schema } from './schema.ts';

/** The messages that come from customers (reference cloud-api 1.2): what each type carries beside what all have. */
const media = { mime_type: s.text, sha256: s.base64, id: s.objectId };
const mediaOptional = { url: s.url };
const caption = { caption: s.text };

const reply = s.object({ id: s.text, title: s.text });

const interactive = s.either(
  s.object({ type: s.constant('button_reply'), button_reply: reply }),
  s.object({
    type: s.constant('list_reply'),
    list_reply: s.object({ id: s.text, title: s.text }, { description: s.text }),
  }),
  s.object({
    type: s.constant('nfm_reply'),
    nfm_reply: s.object({
      name: s.among('flow', 'address_message'),
      body: s.anyText,
      response_json: s.text,
    }),
  }),
  s.object({ type: s.constant('call_permission_reply'), call_permission_reply: s.anyObject }),
);

const contact = s.object(
  {
    name: s.object(
      { formatted_name: s.text },
      {
        first_name: s.text,
        last_name: s.text,
        middle_name: s.text,
        prefix: s.text,
        suffix: s.text,
      },
    ),
  },
  {
    phones: s.list(s.object({ phone: s.text }, { wa_id: s.digits, type: s.text }), 0),
    emails: s.list(s.anyObject, 0),
    addresses: s.list(s.anyObject, 0),
    org: s.anyObject,
    urls: s.list(s.anyObject, 0),
    birthday: s.text,
  },
);

const order = s.object({
  catalog_id: s.text,
  text: s.anyText,
  product_items: s.list(
    s.object({
      product_retailer_id: s.text,
      quantity: s.wholeNumber,
      item_price: s.number,
      currency: s.text,
    }),
  ),
});

const BODIES: Readonly<Record<string, Schema>> = {
  text: s.object({ body: s.text }),
  image: s.object(media, { ...mediaOptional, ...caption }),
  video: s.object(media, { ...mediaOptional, ...caption }),
  audio: s.object({ ...media, voice: s.flag }, mediaOptional),
  document: s.object({ ...media, filename: s.text }, { ...mediaOptional, ...caption }),
  sticker: s.object({ ...media, animated: s.flag }, mediaOptional),
  location: s.object(
    { latitude: s.number, longitude: s.number },
    { name: s.text, address: s.text, url: s.url },
  ),
  contacts: s.list(contact),
  button: s.object({ payload: s.text, text: s.text }),
  interactive,
  reaction: s.object({ message_id: s.text }, { emoji: s.text }),
  order,
};

const referral = s.object(
  { source_url: s.url, source_id: s.text, source_type: s.among('ad', 'post') },
  {
    body: s.anyText,
    headline: s.anyText,
    media_type: s.among('image', 'video'),
    image_url: s.url,
    video_url: s.url,
    thumbnail_url: s.url,
    ctwa_clid: s.text,
    welcome_message: s.object({ text: s.text }),
  },
);

const context = s.either(
  s.object({ from: s.digits }, { id: s.wamid }),
  s.object({ forwarded: s.constant(true) }),
  s.object({ frequently_forwarded: s.constant(true) }),
  s.object({
    from: s.digits,
    id: s.wamid,
    referred_product: s.object({ catalog_id: s.text, product_retailer_id: s.text }),
  }),
);

const head = { from: s.digits, id: s.wamid, timestamp: s.unixSeconds };

function messageOf([type, body]: readonly [string, Schema]): Schema {
  return s.object(
    { ...head, type: s.constant(type), [type]: body },
    { context, referral, from_user_id: s.userId },
  );
}

const EDITABLE = ['text', 'image', 'video', 'document'];

/** What a message says now that it was edited. */
function changedMessageOf([type, body]: readonly [string, Schema]): Schema {
  return s.object({ context: s.object({ id: s.wamid }), type: s.constant(type), [type]: body });
}

const unsupported = s.object(
  { ...head, type: s.constant('unsupported'), errors: s.list(errorObject) },
  { unsupported: s.object({ type: s.text }) },
);

/** What comes without a `contacts` array (reference cloud-api 1.2). */
export const systemMessage = s.either(
  s.object({
    ...{ ...head, type: s.constant('system') },
    system: s.object({ body: s.text, wa_id: s.digits, type: s.constant('user_changed_number') }),
  }),
  s.object({
    ...{ ...head, from_user_id: s.userId, type: s.constant('system') },
    system: s.object({
      ...{ body: s.text, wa_id: s.digits, user_id: s.userId },
      type: s.constant('user_changed_user_id'),
    }),
  }),
);

/** Of Coexistence numbers only. */
const edit = s.object(
  {
    ...{ ...head, type: s.constant('edit') },
    edit: s.object({
      original_message_id: s.wamid,
      message: s.either(
        ...Object.entries(BODIES)
          .filter(([type]) => EDITABLE.includes(type))
          .map(changedMessageOf),
      ),
    }),
  },
  { from_user_id: s.userId },
);
const revoke = s.object(
  {
    ...{ ...head, type: s.constant('revoke') },
    revoke: s.object({ original_message_id: s.wamid }),
  },
  { from_user_id: s.userId },
);

export const customerMessage = s.either(
  ...Object.entries(BODIES).map(messageOf),
  unsupported,
  edit,
  revoke,
);
