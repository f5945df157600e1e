import { Unreachable } from '../unreachable.ts';
import type { Channel } from './channel.ts';

/** Characters below which a secret is not looked for: it would be found in every other word. */
const SHORTEST = 4;

/** A channel in whose words no secret stands: what a driver says, and what goes wrong with it, is told in reports. */
export function masked(channel: Channel, secrets: readonly string[]): Channel {
  const hidden = secrets.filter((secret) => secret.length >= SHORTEST);
  if (hidden.length === 0) return channel;
  // The longest first: one may begin like another.
  hidden.sort((one, other) => other.length - one.length);
  const mask = (text: string): string =>
    hidden.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  return {
    called: mask(channel.called),
    async ask(method, params) {
      try {
        return await channel.ask(method, params);
      } catch (problem) {
        if (!(problem instanceof Unreachable)) throw problem;
        throw new Unreachable(mask(problem.message), problem);
      }
    },
    get gone() {
      return channel.gone === null ? null : mask(channel.gone);
    },
    follow: (listener) => channel.follow((line) => listener(mask(line))),
    stop: () => channel.stop(),
  };
}
