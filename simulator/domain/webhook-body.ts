/** The business's number, as a webhook names it. */
export interface WebhookOwner {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  /** Digits only. */
  readonly displayPhoneNumber: string;
}

/** Wraps what happened in the envelope of a `messages` webhook (reference cloud-api 1.1). */
export function webhookBody(owner: WebhookOwner, happened: object) {
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

/** What happened to the account rather than in a chat, and when (reference cloud-api 1.1, 1.10). */
export interface AccountNews {
  readonly field: string;
  readonly value: object;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/** Wraps it in the envelope of a webhook about the account: that one tells the time, and no number. */
export function accountBody({ wabaId }: WebhookOwner, { field, value, seconds }: AccountNews) {
  return {
    entry: [{ id: wabaId, time: seconds, changes: [{ value, field }] }],
    object: 'whatsapp_business_account',
  };
}

/** One change of a webhook of somebody's own making. `value` gets the number's metadata where the field is `messages`. */
export interface OwnChange {
  readonly field: string;
  readonly value: object;
}

/** Several changes of one's own in one webhook, each in an entry of its own. */
export function ownBody(owner: WebhookOwner, changes: readonly OwnChange[]): object {
  const entry = changes.flatMap(({ field, value }) =>
    field === 'messages'
      ? webhookBody(owner, value).entry
      : [{ id: owner.wabaId, changes: [{ value, field }] }],
  );
  return { object: 'whatsapp_business_account', entry };
}
