import { withOutbound, withWebhook, both } from '../alter.ts';
import { isSignedAtAll, signedAnew } from './platform-tools.ts';
import type { FaultyTwin } from './twin.ts';

const escapedEmoji = /\\ud83[cde]/u;

/**
 * Holds each acknowledgement back until WhatsApp has answered the calls under way. It remembers those calls, so it is made anew for each
 * contact centre: one that is shared would make them wait for one another's.
 */
function acknowledgingLate() {
  const underWay = new Set<Promise<unknown>>();
  return both(
    withOutbound((original) => ({
      markRead(wamid) {
        const call = original.markRead(wamid);
        underWay.add(call);
        void call.then(() => underWay.delete(call));
        return Promise.resolve(true);
      },
    })),
    withWebhook(async (request, original) => {
      const response = await original(request);
      await Promise.all(underWay);
      return response;
    }),
  );
}

/** Faults in knowing whom to believe, and in letting WhatsApp know what arrived. */
export const platformTrustTwins: readonly FaultyTwin[] = [
  {
    id: 'unsigned-is-believed',
    clause: 'WA-SIG-01',
    story: 'A signature that is there is checked, and a message without one is taken in.',
    alter: withWebhook(async (request, original, { appSecret }) =>
      isSignedAtAll(request) || request.method !== 'POST'
        ? original(request)
        : original(signedAnew(request, await request.text(), appSecret)),
    ),
  },
  {
    id: 'any-signature-is-believed',
    clause: 'WA-SIG-01',
    story: 'It is looked for a signature, and not at it.',
    alter: withWebhook(async (request, original, { appSecret }) =>
      isSignedAtAll(request)
        ? original(signedAnew(request, await request.text(), appSecret))
        : original(request),
    ),
  },
  {
    id: 'emoji-taken-for-forgery',
    clause: 'WA-SIG-02',
    story:
      'The signature is checked after the message was decoded, so that one with an emoji seems forged.',
    alter: withWebhook(async (request, original) =>
      escapedEmoji.test(await request.clone().text())
        ? new Response(null, { status: 401 })
        : original(request),
    ),
  },
  {
    id: 'any-word-proves',
    clause: 'WA-HSK-01',
    story: 'The proof is given to whoever asks for it, whatever the word.',
    alter: withWebhook((request, original) =>
      request.method === 'GET'
        ? Promise.resolve(new Response(new URL(request.url).searchParams.get('hub.challenge')))
        : original(request),
    ),
  },
  {
    id: 'proof-in-quotation-marks',
    clause: 'WA-HSK-01',
    story: 'The proof is the right one, in quotation marks.',
    alter: withWebhook(async (request, original) => {
      const response = await original(request);
      if (request.method !== 'GET' || response.status !== 200) return response;
      return Response.json(await response.text());
    }),
  },
  {
    id: 'acknowledged-when-read',
    clause: 'WA-ACK-01',
    story: 'A message is acknowledged only when WhatsApp has taken that it was read.',
    alter: (blueprint) => acknowledgingLate()(blueprint),
  },
];
