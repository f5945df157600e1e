import { webhookConfiguration } from '../domain/callbacks.ts';
import { readCallback } from '../domain/callback-request.ts';
import { messagingLimitTier, throughputLevel } from '../domain/limits.ts';
import { describe } from '../domain/node-type.ts';
import { optionalObject, optionalText, type Parameters } from '../domain/parameters.ts';
import { PHONE_NUMBER_NODE, type PhoneNumberNow } from '../domain/phone-number-node.ts';
import { Refusal } from '../domain/refusal.ts';
import { readPin } from '../domain/registration.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { proved } from './subscription-endpoints.ts';

/** `GET /{phone-number-id}` (reference cloud-api 2.7). */
export function getPhoneNumber(call: GraphCall, platform: Platform): Answer {
  const fields = optionalText(call.parameters(), { name: 'fields' });
  return { body: describe(phoneNumberNow(platform), PHONE_NUMBER_NODE, fields) };
}

/** The number with everything that changes about it. */
export function phoneNumberNow(platform: Platform): PhoneNumberNow {
  const { phoneNumber, registration, callbacks, limits } = platform;
  const { registered, verified, pin } = registration.get();
  return {
    ...phoneNumber,
    ...{ registered, verified, hasPin: pin !== null },
    throughputLevel: throughputLevel(limits),
    messagingLimitTier: messagingLimitTier(limits),
    webhookConfiguration: webhookConfiguration(callbacks.get()),
  };
}

/** `POST /{phone-number-id}`: the PIN of two-step verification, a callback of the number's own, or both. */
export function changePhoneNumber(call: GraphCall, platform: Platform): Answer | Promise<Answer> {
  const parameters = call.parameters();
  const configuration = optionalObject(parameters, { name: 'webhook_configuration' });
  const pin = (parameters['pin'] ?? undefined) === undefined ? undefined : readPin(parameters);
  if (configuration === undefined && pin === undefined) throw nothingToChange();
  const setPin = (): Answer => {
    if (pin !== undefined) platform.registration.set({ ...platform.registration.get(), pin });
    return SUCCESS;
  };
  return configuration === undefined
    ? setPin()
    : changeCallback(configuration, platform).then(setPin);
}

async function changeCallback(configuration: Parameters, platform: Platform): Promise<void> {
  const place = { name: 'override_callback_uri', inside: 'webhook_configuration' };
  const wanted = readCallback(configuration, place);
  const url = wanted && (await proved(platform, wanted));
  platform.callbacks.set({ ...platform.callbacks.get(), number: url });
}

function nothingToChange(): Refusal {
  return new Refusal(100, {
    details: 'A phone number can be changed by pin or by webhook_configuration.',
    unexpected: 'this simulator changes only the pin and the webhook_configuration of a number',
  });
}
