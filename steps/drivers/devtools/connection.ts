import { chromium, type Browser } from 'playwright';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';

/** Longest time for a browser's DevTools to answer, in ms. */
const limitMs = 10_000;

const connections = new Map<string, Promise<Browser>>();
const known = new Set<string>();

/**
 * The browser whose DevTools are at an address; connected to once, until it goes. Rejects with `UnreachableAtStart` where it never answered,
 * and with `Unreachable` where it did before.
 */
export function browserAt(address: string): Promise<Browser> {
  const open = connections.get(address);
  if (open) return open;
  const opening = connect(address);
  connections.set(address, opening);
  opening.catch(() => connections.delete(address));
  return opening;
}

async function connect(address: string): Promise<Browser> {
  try {
    const browser = await chromium.connectOverCDP(address, { timeout: limitMs });
    browser.once('disconnected', () => connections.delete(address));
    known.add(address);
    return browser;
  } catch (problem) {
    const Gone = known.has(address) ? Unreachable : UnreachableAtStart;
    throw new Gone(
      `The driver says that a window is in the browser with its DevTools at ${address}, and they do not answer: ${causeOf(problem)}.`,
    );
  }
}

/** Of several lines and a log of calls, what went wrong. */
function causeOf(problem: unknown): string {
  const said = problem instanceof Error ? problem.message : String(problem);
  const known = /ECONN\w+|Timeout \d+ms exceeded|ENOTFOUND|Unexpected status \d+/u.exec(said);
  return known?.[0] ?? (said.split('\n')[0] ?? '').replace(/\.$/u, '');
}
