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

/** How a webhook of somebody's own making is signed. */
export type SignatureKind = 'right' | 'missing' | 'other-key' | 'other-content' | 'legacy-only';

/** The headers of each kind: to find out whether a receiver really looks. */
export function headersSigned(
  kind: SignatureKind,
  body: string,
  appSecret: string,
): Record<string, string> {
  if (kind === 'missing') return {};
  if (kind === 'other-key') return signatureHeaders(body, `${appSecret} of somebody else`);
  if (kind === 'other-content') return signatureHeaders(`${body} `, appSecret);
  const { 'X-Hub-Signature': legacy = '', ...rest } = signatureHeaders(body, appSecret);
  return { 'X-Hub-Signature': legacy, ...(kind === 'right' && rest) };
}
