import { isIPv6 } from 'node:net';

/** What stands for every address of a machine is none to ask at; whoever listens there is found on the loopback as well. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };

/**
 * An address of this machine as clients have to write it.
 *
 * @param host the name by which clients elsewhere find it; without one the address is one for this machine.
 */
export function publicUrl(url: string, host?: string): string {
  const { protocol, port, hostname } = new URL(url);
  const own = EVERYWHERE[hostname] ?? hostname;
  const name = host === undefined ? own : inUrl(host);
  return `${protocol}//${name}${port === '' ? '' : `:${port}`}`;
}

function inUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
