import { WEBHOOK_FIELDS } from './webhook-fields.ts';

/** Where the business wants its webhooks (reference cloud-api 1.6). */
export interface Callbacks {
  /** The app's own callback and the fields it wants; `undefined` after it has ended its subscription. */
  readonly app: AppSubscription | undefined;
  /** Whether the app gets webhooks of the business account at all. */
  readonly subscribed: boolean;
  /** What the business account puts in place of the app's callback. */
  readonly account: string | undefined;
  /** What the phone number puts in place of both. */
  readonly number: string | undefined;
}

export interface AppSubscription {
  readonly url: string;
  readonly fields: readonly string[];
}

/** Before anybody changed anything the app wants everything, as if all was ticked in the dashboard. */
export function firstCallbacks(url: string): Callbacks {
  const app = { url, fields: WEBHOOK_FIELDS.map(({ name }) => name) };
  return { app, subscribed: true, account: undefined, number: undefined };
}

/** Where news of a field goes: phone number before account before app. `undefined` when nobody wants it. */
export function targetOf(callbacks: Callbacks, field: string): string | undefined {
  const { app, subscribed, account, number } = callbacks;
  if (!subscribed || !app?.fields.includes(field)) return undefined;
  const known = WEBHOOK_FIELDS.find(({ name }) => name === field);
  return known?.movable === true ? (number ?? account ?? app.url) : app.url;
}

/** `webhook_configuration` of a phone number. */
export function webhookConfiguration({ app, account, number }: Callbacks): object {
  return {
    ...(number !== undefined && { phone_number: number }),
    ...(account !== undefined && { whatsapp_business_account: account }),
    ...(app !== undefined && { application: app.url }),
  };
}
