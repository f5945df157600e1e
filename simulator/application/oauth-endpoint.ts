import { requiredDigits, requiredText } from '../domain/parameters.ts';
import { Refusal } from '../domain/refusal.ts';
import { sameSecret } from '../domain/same-secret.ts';
import type { Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';

/** `GET` or `POST /oauth/access_token`: a token of the app's own, for its id and its secret (reference cloud-api 2.7). */
export function issueAppToken(call: GraphCall, { business, tokens }: Platform): Answer {
  const parameters = call.parameters();
  if ((parameters['client_id'] ?? '') === '') {
    throw new Refusal(101, { message: 'Missing client_id parameter.' });
  }
  const client = requiredDigits(parameters, { name: 'client_id' });
  if (client !== business.appId) {
    const message = 'Error validating application. Invalid application ID.';
    throw new Refusal(101, { message });
  }
  if (!sameSecret(requiredText(parameters, { name: 'client_secret' }), business.appSecret)) {
    throw new Refusal(1, { message: 'Error validating client secret.' });
  }
  const grant = requiredText(parameters, { name: 'grant_type' });
  if (grant !== 'client_credentials') throw notPlayed(grant);
  return { body: { access_token: tokens.appToken(), token_type: 'bearer' } };
}

function notPlayed(grant: string): Refusal {
  return new Refusal(100, {
    details: `The grant_type ${grant.slice(0, 64)} is not available to this app.`,
    unexpected: 'this simulator plays no login of users, and so only grant_type client_credentials',
  });
}
