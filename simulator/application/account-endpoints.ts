import { BUSINESS_ACCOUNT_NODE } from '../domain/business-account-node.ts';
import { describe } from '../domain/node-type.ts';
import { optionalText } from '../domain/parameters.ts';
import { PHONE_NUMBER_NODE } from '../domain/phone-number-node.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { phoneNumberNow } from './number-endpoints.ts';
import { pageAnswer } from './page-answer.ts';

const ALL_FIELDS = [...PHONE_NUMBER_NODE.fields.keys()].join(',');

/** `GET /{business-account-id}`. */
export function getBusinessAccount(call: GraphCall, platform: Platform): Answer {
  const fields = optionalText(call.parameters(), { name: 'fields' });
  const { wabaId: id, verifiedName: name } = platform.business;
  const phoneNumbers = [describe(phoneNumberNow(platform), PHONE_NUMBER_NODE, ALL_FIELDS)];
  return { body: describe({ id, name, phoneNumbers }, BUSINESS_ACCOUNT_NODE, fields) };
}

/** `GET /{business-account-id}/phone_numbers` (reference cloud-api 2.7). */
export function getPhoneNumbers(call: GraphCall, platform: Platform): Answer {
  const parameters = call.parameters();
  if ((parameters['filtering'] ?? undefined) !== undefined) {
    throw new Refusal(100, {
      message: '(#100) Filtering is not available to this app.',
      unexpected: 'this simulator does not play filtering of phone_numbers',
    });
  }
  const fields = optionalText(parameters, { name: 'fields' });
  return pageAnswer(call, [phoneNumberNow(platform)], {
    keyOf: ({ id }) => id,
    show: (rows) => rows.map((row) => describe(row, PHONE_NUMBER_NODE, fields)),
  });
}
