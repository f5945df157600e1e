import * as s from './schema.ts';
import type { Schema } from './schema.ts';

/** What the Graph side answers, by the call (reference cloud-api 2.4 to 2.7). */
const whatsapp = { messaging_product: s.constant('whatsapp') };

const success = s.object({ success: s.constant(true) });

const accepted = s.object({
  ...whatsapp,
  contacts: s.list(s.object({ input: s.text }, { wa_id: s.digits, user_id: s.userId })),
  messages: s.list(
    s.object(
      { id: s.wamid },
      { message_status: s.among('accepted', 'held_for_quality_assessment', 'paused') },
    ),
  ),
});

const mediaNode = s.object({
  ...whatsapp,
  url: s.url,
  mime_type: s.text,
  sha256: s.hex256,
  file_size: s.wholeNumber,
  id: s.objectId,
});

const paging = s.object(
  { cursors: s.object({ before: s.text, after: s.text }) },
  { next: s.url, previous: s.url },
);

/** A page of things; an empty one needs no cursors. */
function page(of: Schema): Schema {
  return s.object({ data: s.list(of, 0) }, { paging });
}

const phoneNumber = { type: 'object', required: ['id'], properties: { id: s.objectId } };

const profile = s.object(
  {},
  {
    ...whatsapp,
    about: s.anyText,
    address: s.anyText,
    description: s.anyText,
    email: s.anyText,
    profile_picture_url: s.url,
    websites: s.list(s.url, 0),
    vertical: s.text,
  },
);

const template = s.object(
  {
    name: s.text,
    status: s.text,
    language: s.text,
    category: s.text,
    components: s.list({ type: 'object', required: ['type'] }, 0),
    id: s.objectId,
  },
  { previous_category: s.text, parameter_format: s.text },
);

const blocked = s.object({ input: s.text }, { wa_id: s.digits, user_id: s.text });

const blockUsers = s.object({
  ...whatsapp,
  block_users: s.object({}, { added_users: s.list(blocked), removed_users: s.list(blocked) }),
});

/** Each answer that a call can have, when it is not refused: the first row whose method and path fit. */
export const ANSWERS: readonly (readonly [string, RegExp, Schema])[] = [
  ['POST', /^\d+\/messages$/, s.either(accepted, success)],
  ['POST', /^\d+\/media$/, s.object({ id: s.objectId })],
  ['GET', /^\d+\/phone_numbers$/, page(phoneNumber)],
  ['GET', /^\d+\/message_templates$/, page(template)],
  ['GET', /^\d+\/whatsapp_business_profile$/, s.object({ data: s.list(profile) })],
  ['GET', /^\d+\/block_users$/, page(s.anyObject)],
  ['POST', /^\d+\/block_users$/, blockUsers],
  ['DELETE', /^\d+\/block_users$/, blockUsers],
  ['GET', /^\d+$/, s.either(mediaNode, phoneNumber)],
  [
    'POST',
    /^\d+(?:\/(?:register|deregister|whatsapp_business_profile|subscribed_apps))?$/,
    success,
  ],
  ['DELETE', /^\d+(?:\/subscribed_apps|\/message_templates)?$/, success],
];
