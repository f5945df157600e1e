import { createHmac } from 'node:crypto';

/** The two signature headers of a webhook, keyed with the app secret, over the body as sent (reference cloud-api 1.5). */
export function signatureHeaders(body: string, appSecret: string): Record<string, string> {
  const sign = (algorithm: string): string =>
    createHmac(algorithm, appSecret).update(body).digest('hex');
  return {
    'X-Hub-Signature': `sha1=${sign('sha1')}`,
    'X-Hub-Signature-256': `sha256=${sign('sha256')}`,
  };
}
