import type { IncomingMessage } from 'node:http';

/** What a host may be made of. Anything else could turn into another part of a URL. */
const HOST = /^[\w.:[\]-]{1,255}$/;

/**
 * Tells the whole URL that a request was sent to, by its target and its Host header. `own` gives the origin that counts
 * where the header makes no sense. The answer can always be parsed.
 */
export function createRequestUrls(
  scheme: 'http' | 'https',
  own: () => string,
): (request: IncomingMessage) => string {
  // Clients name the same host again and again.
  let last: { readonly host: string; readonly origin: string } | undefined;
  const originOf = (host: string): string => {
    if (last?.host !== host) last = { host, origin: originFor(scheme, host) ?? own() };
    return last.origin;
  };
  return ({ url = '/', headers: { host = '' } }) => {
    if (url.startsWith('/')) return `${originOf(host)}${url}`;
    return absoluteTarget(url)?.href ?? `${own()}/`;
  };
}

/** A target in absolute form, as clients send it to a proxy. */
export function absoluteTarget(target: string): URL | undefined {
  return /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target) : undefined;
}

function originFor(scheme: string, host: string): string | undefined {
  const url = `${scheme}://${host}`;
  return HOST.test(host) && URL.canParse(url) ? new URL(url).origin : undefined;
}
