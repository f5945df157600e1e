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
