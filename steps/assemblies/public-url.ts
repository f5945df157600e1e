import { isIPv6 } from 'node:net';

/**
 * An address of this machine as clients elsewhere have to write it.
 *
 * @param host the name by which they find it; without one the address stays what it is.
 */
export function publicUrl(url: string, host: string | undefined): string {
  if (host === undefined) return url;
  const { protocol, port } = new URL(url);
  const name = isIPv6(host) ? `[${host}]` : host;
  return `${protocol}//${name}${port === '' ? '' : `:${port}`}`;
}
