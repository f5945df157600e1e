import { APP_NODE, appLink, type App } from '../domain/app-node.ts';
import { readCallback, type CallbackRequest } from '../domain/callback-request.ts';
import { describe } from '../domain/node-type.ts';
import { optionalText } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  readFieldNames,
  SUBSCRIPTION_OBJECT,
  checkObject,
} from '../domain/subscription-request.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';

/** The URL of a callback that has passed the handshake; rejects with the Refusal 2200 when it has not (1.6, 3.3). */
export async function proved(platform: Platform, wanted: CallbackRequest): Promise<string> {
  const { verified, reason = '' } = await platform.handshake(wanted);
  if (verified) return wanted.url;
  throw new Refusal(2200, {
    message: `(#2200) Callback verification failed with the following errors: ${reason}`,
  });
}

function appOf({ business }: Platform): App {
  return { id: business.appId, name: business.verifiedName };
}

/** `GET /{app-id}`. */
export function getApp(call: GraphCall, platform: Platform): Answer {
  const fields = optionalText(call.parameters(), { name: 'fields' });
  return { body: describe(appOf(platform), APP_NODE, fields) };
}

/** `GET /{business-account-id}/subscribed_apps` (reference cloud-api 2.7). */
export function getSubscribedApps(_: GraphCall, platform: Platform): Answer {
  const app = appOf(platform);
  const { subscribed, account } = platform.callbacks.get();
  const row = {
    whatsapp_business_api_data: { id: app.id, link: appLink(app), name: app.name },
    ...(account !== undefined && { override_callback_uri: account }),
  };
  return { body: { data: subscribed ? [row] : [] } };
}

/** `POST /{business-account-id}/subscribed_apps`: without a callback it takes away the one that the account had. */
export function subscribeApp(call: GraphCall, platform: Platform): Answer | Promise<Answer> {
  const wanted = readCallback(call.parameters(), { name: 'override_callback_uri' });
  const subscribe = (account: string | undefined): Answer => {
    platform.callbacks.set({ ...platform.callbacks.get(), subscribed: true, account });
    return SUCCESS;
  };
  return wanted === undefined ? subscribe(undefined) : proved(platform, wanted).then(subscribe);
}

/** `DELETE /{business-account-id}/subscribed_apps`: no more webhooks, and no callback of the account's own. */
export function unsubscribeApp(_: GraphCall, { callbacks }: Platform): Answer {
  callbacks.set({ ...callbacks.get(), subscribed: false, account: undefined });
  return SUCCESS;
}

/** `GET /{app-id}/subscriptions`. */
export function getSubscriptions(call: GraphCall, { callbacks }: Platform): Answer {
  const { app } = callbacks.get();
  if (app === undefined) return { body: { data: [] } };
  const row = {
    object: SUBSCRIPTION_OBJECT,
    callback_url: app.url,
    active: true,
    fields: app.fields.map((name) => ({ name, version: call.version })),
  };
  return { body: { data: [row] } };
}

/** `POST /{app-id}/subscriptions`: the app's callback, and the fields it wants. */
export async function subscribeFields(call: GraphCall, platform: Platform): Promise<Answer> {
  const parameters = call.parameters();
  checkObject(parameters);
  const wanted = readCallback(parameters, { name: 'callback_url' });
  if (wanted === undefined) {
    throw new Refusal(100, { message: '(#100) The parameter callback_url is required.' });
  }
  const fields = readFieldNames(parameters) ?? [];
  const url = await proved(platform, wanted);
  platform.callbacks.set({ ...platform.callbacks.get(), app: { url, fields } });
  return SUCCESS;
}

/** `DELETE /{app-id}/subscriptions`: of the fields that are named, or of all. */
export function unsubscribeFields(call: GraphCall, { callbacks }: Platform): Answer {
  const parameters = call.parameters();
  if ((parameters['object'] ?? undefined) !== undefined) checkObject(parameters);
  const gone = readFieldNames(parameters);
  const { app } = callbacks.get();
  const kept = gone && app?.fields.filter((name) => !gone.includes(name));
  callbacks.set({ ...callbacks.get(), app: app && kept && { ...app, fields: kept } });
  return SUCCESS;
}
