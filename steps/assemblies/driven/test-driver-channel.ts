import { channelTo } from './test-channel.ts';

/** What a driver is asked, as far as these tests need it. */
interface Params {
  readonly desk?: string;
  readonly system?: string;
  readonly action?: { readonly verb: string; readonly ms?: number };
}

export type Methods = Readonly<Record<string, (params: Params) => unknown>>;

/** For tests: a driver that does all right, but for the methods that are replaced. */
export function channelOf(replaced: (good: Methods) => Methods = () => ({})) {
  const good = goodMethods();
  const methods: Methods = { ...good, ...replaced(good) };
  return channelTo(methods);
}

function goodMethods(): Methods {
  const desks = new Set<string>();
  let count = 0;
  let now = 1000;
  const known = (desk = ''): void => {
    if (!desks.has(desk)) throw new Error(`There is no desk ${desk}.`);
  };
  const outcome = ({ action }: Params) => ({
    outcome: action?.verb === 'signIn' ? 'done' : 'unsupported',
  });
  return {
    hello: () => ({ protocol: 1, name: 'fake', clock: 'virtual' }),
    open: () => ({ system: 'centre', agents: ['Ada'], now }),
    signIn: () => {
      const desk = `window-${(count += 1)}`;
      desks.add(desk);
      return { desk };
    },
    view: ({ desk }) => (known(desk), { requestsTotal: 0 }),
    act: (params) => (known(params.desk), outcome(params)),
    admin: outcome,
    clock: ({ action }) => ({ now: (now += action?.ms ?? 0), next: null }),
    close: ({ desk }) => void desks.delete(desk ?? ''),
  };
}
