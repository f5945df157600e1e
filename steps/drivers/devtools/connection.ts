import { chromium, type Browser } from 'playwright';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';

/** Longest time for a browser's DevTools to answer, in ms. */
const limitMs = 10_000;

/** A browser of somebody else's, as long as it is needed. */
export interface LentBrowser {
  readonly browser: Browser;
  /** The last one to let go closes the connection, so that it keeps no process alive. The browser goes on. */
  readonly letGo: () => Promise<void>;
}

interface Connection {
  readonly browser: Promise<Browser>;
  users: number;
}

const connections = new Map<string, Connection>();
const known = new Set<string>();

/**
 * The browser whose DevTools are at an address. Rejects with `UnreachableAtStart` where it never answered, and with `Unreachable` where it did
 * before.
 */
export async function lendBrowser(address: string): Promise<LentBrowser> {
  const connection = connections.get(address) ?? begin(address);
  connection.users += 1;
  const letGo = async () => {
    connection.users -= 1;
    if (connection.users > 0) return;
    forget(address, connection);
    await connection.browser.then(
      (browser) => browser.close(),
      () => undefined,
    );
  };
  try {
    return { browser: await connection.browser, letGo };
  } catch (problem) {
    await letGo();
    throw problem;
  }
}

function begin(address: string): Connection {
  const connection = { browser: connect(address), users: 0 };
  connections.set(address, connection);
  // One that is lost is not lent again.
  connection.browser.then(
    (browser) => browser.once('disconnected', () => forget(address, connection)),
    () => forget(address, connection),
  );
  return connection;
}

function forget(address: string, connection: Connection): void {
  if (connections.get(address) === connection) connections.delete(address);
}

async function connect(address: string): Promise<Browser> {
  try {
    const browser = await chromium.connectOverCDP(address, { timeout: limitMs });
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
  const cause = /ECONN\w+|Timeout \d+ms exceeded|ENOTFOUND|Unexpected status \d+/u.exec(said);
  return cause?.[0] ?? (said.split('\n')[0] ?? '').replace(/\.$/u, '');
}
