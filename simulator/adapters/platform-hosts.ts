/** The hosts of the real platform (reference cloud-api 5.1): the Graph API, and where media are fetched from. */
export const PLATFORM_HOSTS = ['graph.facebook.com', 'lookaside.fbsbx.com'] as const;

/** The port of an authority such as `graph.facebook.com:443` on a host of the platform; `undefined` for any other. */
export function platformPort(authority: string): 443 | 80 | undefined {
  const [, host = '', port] = /^([^:]+?)\.?:(443|80)$/.exec(authority) ?? [];
  if (!PLATFORM_HOSTS.some((known) => known === host.toLowerCase())) return undefined;
  return port === '443' ? 443 : 80;
}
