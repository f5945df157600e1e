import type { Question } from './test-driven.ts';

type Ask = (body: string) => Promise<string>;

interface Told {
  readonly result?: {
    readonly now?: number;
    readonly next?: number | null;
    readonly desk?: string;
  };
}

/**
 * For tests: a driver of desks that look for news only now and then. A view is what was true when the target's time was last a multiple of
 * `ms`, or when the window was opened or loaded again; what the agent did since then stands in none of them.
 */
export function pollingDesks(ask: Ask, ms: number): Ask {
  const shown = new Map<unknown, string>();
  const due = { at: Infinity };
  const look = async (desk: unknown) => {
    const question = { jsonrpc: '2.0', id: 0, method: 'view', params: { desk } };
    shown.set(desk, await ask(JSON.stringify(question)));
  };
  const schedule = (now: number) => {
    due.at = now - (now % ms) + ms;
  };
  const atClock = async (
    { now = 0, next = null }: NonNullable<Told['result']>,
    isIdle: boolean,
  ) => {
    if (isIdle && now >= due.at) {
      for (const desk of shown.keys()) await look(desk);
      schedule(now);
    }
    // Nobody may pass by the moment of the next look.
    return { now, next: Math.min(next ?? Infinity, Math.max(0, due.at - now)) };
  };
  return async (body) => {
    const { id, method, params } = JSON.parse(body) as Question;
    const kept = shown.get(params['desk']);
    if (method === 'view' && kept !== undefined) {
      return JSON.stringify({ ...(JSON.parse(kept) as object), id });
    }
    const answer = await ask(body);
    const told = JSON.parse(answer) as Told;
    const { result } = told;
    if (!result) return answer;
    const { verb } = (params['action'] ?? {}) as { readonly verb?: string };
    if (method === 'open') {
      shown.clear();
      schedule(result.now ?? 0);
    }
    if (method === 'signIn') await look(result.desk);
    if (method === 'act' && loads.has(verb)) await look(params['desk']);
    if (method !== 'clock') return answer;
    return JSON.stringify({ ...told, result: await atClock(result, verb === 'idle') });
  };
}

const loads: ReadonlySet<unknown> = new Set(['reload', 'reopenDesk']);
