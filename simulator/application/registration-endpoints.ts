import { numberOf } from '../domain/limits.ts';
import { oneOf, optionalText, requiredDigits, requiredText } from '../domain/parameters.ts';
import {
  counted,
  deregister,
  readPin,
  register,
  requestCode,
  verifyCode,
} from '../domain/registration.ts';
import { checkProduct } from '../domain/send-request.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';

/** Countries in which a business may have its data kept. */
const REGIONS = 'AE,AU,BH,BR,CA,CH,DE,GB,ID,IN,JP,KR,SG,ZA'.split(',');

/** `POST /{phone-number-id}/register` (reference cloud-api 2.7, 4). */
export function registerNumber(call: GraphCall, platform: Platform): Answer {
  const parameters = call.parameters();
  checkProduct(parameters);
  const pin = readPin(parameters);
  const place = { name: 'data_localization_region' };
  const region = optionalText(parameters, place);
  if (region !== undefined) oneOf(region, REGIONS, place);
  count(platform, 'register');
  const { registration } = platform;
  registration.set(register(registration.get(), pin));
  return SUCCESS;
}

/** `POST /{phone-number-id}/deregister`. */
export function deregisterNumber(_: GraphCall, platform: Platform): Answer {
  count(platform, 'deregister');
  const { registration } = platform;
  registration.set(deregister(registration.get()));
  return SUCCESS;
}

function count({ registration, clock, limits }: Platform, call: 'register' | 'deregister'): void {
  const limit = numberOf(limits.registrations);
  registration.set(counted(registration.get(), call, { now: clock.now(), limit }));
}

/** `POST /{phone-number-id}/request_code`: a code by SMS or by voice, which `verificationCode()` of the simulator tells. */
export function requestNumberCode(call: GraphCall, { registration, codes }: Platform): Answer {
  const parameters = call.parameters();
  const method = { name: 'code_method' };
  oneOf(requiredText(parameters, method), ['SMS', 'VOICE'], method);
  requiredText(parameters, { name: 'language' });
  registration.set(requestCode(registration.get(), codes.digits(6)));
  return SUCCESS;
}

/** `POST /{phone-number-id}/verify_code`. */
export function verifyNumberCode(call: GraphCall, { registration }: Platform): Answer {
  const code = requiredDigits(call.parameters(), { name: 'code' });
  registration.set(verifyCode(registration.get(), code));
  return SUCCESS;
}
