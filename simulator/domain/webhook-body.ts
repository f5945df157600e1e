/** The business's number, as a webhook names it. */
export interface WebhookOwner {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  /** Digits only. */
  readonly displayPhoneNumber: string;
}

/** Wraps what happened in the envelope of a `messages` webhook (reference cloud-api 1.1). */
export function webhookBody(owner: WebhookOwner, happened: object): object {
  const value = {
    messaging_product: 'whatsapp',
    metadata: {
      display_phone_number: owner.displayPhoneNumber,
      phone_number_id: owner.phoneNumberId,
    },
    ...happened,
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: owner.wabaId, changes: [{ value, field: 'messages' }] }],
  };
}

/** A text from a customer (reference cloud-api 1.2). */
export interface InboundText {
  readonly id: string;
  /** The customer's WhatsApp id, digits. */
  readonly from: string;
  readonly name: string;
  readonly text: string;
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly context?: { readonly from: string; readonly id: string };
}

export function inboundText({ id, from, name, text, seconds, context }: InboundText): object {
  return {
    contacts: [{ profile: { name }, wa_id: from }],
    messages: [
      {
        ...(context !== undefined && { context }),
        from,
        id,
        timestamp: String(seconds),
        text: { body: text },
        type: 'text',
      },
    ],
  };
}
