import { changedProfile, PROFILE_NODE } from '../domain/business-profile.ts';
import { describePart } from '../domain/node-type.ts';
import { optionalText } from '../domain/parameters.ts';
import { checkProduct } from '../domain/send-request.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';

/** `GET /{phone-number-id}/whatsapp_business_profile` (reference cloud-api 2.7). */
export function getProfile(call: GraphCall, { profile }: Platform): Answer {
  const fields = optionalText(call.parameters(), { name: 'fields' });
  const told = describePart(profile.get(), PROFILE_NODE, fields);
  return { body: { data: [{ ...told, messaging_product: 'whatsapp' }] } };
}

/** `POST /{phone-number-id}/whatsapp_business_profile`: what is not named stays as it is. */
export function changeProfile(call: GraphCall, { profile }: Platform): Answer {
  const parameters = call.parameters();
  checkProduct(parameters);
  profile.set(changedProfile(profile.get(), parameters));
  return SUCCESS;
}
