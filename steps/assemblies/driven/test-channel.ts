import type { Channel } from '../../drivers/protocol/channel.ts';

/** For tests: a channel to a driver that is nothing but these methods, and whether it was stopped. */
export function channelTo(methods: Readonly<Record<string, (params: never) => unknown>>) {
  let stopped = false;
  const channel: Channel = {
    called: 'a fake',
    gone: null,
    follow: () => () => undefined,
    stop: () => (stopped = true),
    async ask(method, params) {
      const answer = methods[method];
      if (answer === undefined) throw new Error(`There is no method ${method}.`);
      return Promise.resolve(answer(params as never));
    },
  };
  return { channel, isStopped: () => stopped };
}
