import { errorObject } from './errors.ts';
import * as s from './schema.ts';
import { customerMessage, systemMessage } from './webhook-messages.ts';

const pricing = s.object({
  billable: s.flag,
  pricing_model: s.among('PMP', 'CBP'),
  category: s.among(
    'authentication',
    'authentication-international',
    'marketing',
    'marketing_lite',
    'referral_conversion',
    'service',
    'utility',
  ),
  type: s.among('regular', 'free_customer_service', 'free_entry_point'),
});

const conversation = s.object(
  { id: s.hexId, origin: s.object({ type: s.text }) },
  { expiration_timestamp: s.unixSeconds },
);

const told = { id: s.wamid, timestamp: s.unixSeconds, recipient_id: s.digits };
const echoed = { biz_opaque_callback_data: s.anyText, recipient_user_id: s.userId };

/** One step of a message's way (reference cloud-api 1.3): prices ride on some, errors on `failed` alone. */
const status = s.either(
  s.object(
    { ...told, status: s.among('sent', 'delivered', 'read', 'played') },
    { ...echoed, pricing, conversation },
  ),
  s.object({ ...told, status: s.constant('failed'), errors: s.list(errorObject) }, echoed),
);

const common = {
  messaging_product: s.constant('whatsapp'),
  metadata: s.object({ display_phone_number: s.digits, phone_number_id: s.objectId }),
};

const profile = s.object(
  { profile: s.object({ name: s.text }, { username: s.text }), wa_id: s.digits },
  { user_id: s.userId, identity_key_hash: s.text },
);

const messagesChange = s.object({
  value: s.either(
    s.object({ ...common, contacts: s.list(profile), messages: s.list(customerMessage) }),
    s.object({ ...common, messages: s.list(systemMessage) }),
    s.object({ ...common, statuses: s.list(status) }, { contacts: s.list(profile) }),
    s.object({ ...common, errors: s.list(errorObject) }),
  ),
  field: s.constant('messages'),
});

/** The id of a template is a number here, unlike all others (reference cloud-api 1.10). */
const templateChange = s.object({
  value: s.object(
    {
      event: s.among('APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'PENDING_DELETION'),
      message_template_id: s.wholeNumber,
      message_template_name: s.text,
      message_template_language: s.text,
      reason: { type: ['string', 'null'] },
    },
    { message_template_category: s.text },
  ),
  field: s.constant('message_template_status_update'),
});

const entry = s.object(
  { id: s.objectId, changes: s.list(s.either(messagesChange, templateChange)) },
  { time: s.wholeNumber },
);

/** The body of every webhook (reference cloud-api 1.1). */
export const webhook = s.object({
  object: s.constant('whatsapp_business_account'),
  entry: s.list(entry),
});
