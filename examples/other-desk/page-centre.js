import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Starts a program that ends with its input, and gives what its first line says. */
export async function started(program, args) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const signal = AbortSignal.timeout(27_000);
  const failed = once(child, 'exit').then(([code]) => Promise.reject(Error(`ended with ${code}`)));
  try {
    const said = once(createInterface({ input: child.stdout }), 'line', { signal });
    const [line] = await Promise.race([said, failed]);
    failed.catch(() => undefined);
    return { ...JSON.parse(line), stop: () => child.stdin.end() };
  } catch (problem) {
    child.kill();
    const why = signal.aborted ? 'said nothing within 27 seconds' : problem.message;
    throw new Error(`${args[0] ?? program} could not be started: it ${why}.`, { cause: problem });
  }
}

export const startCentre = () =>
  started('python3', [here('.'), '--until-stdin-ends', '--stepped-clock']);

export const startBrowser = () => started(process.execPath, [here('page-browser.js')]);

/** Asks the centre as whoever runs it: to open a tenant, to set it up, and to let time pass. Throws what it answered, as a sentence. */
export async function ask({ url, key }, call, content) {
  const [method, path] = call.split(' ');
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(12_000);
  const body = content && JSON.stringify(content);
  const answer = await fetch(url + path, { method, headers, body, signal });
  const told = await answer.json();
  if (answer.ok) return told;
  const problem = new Error(`${method} ${url}${path} answered ${answer.status}: ${told.why}`);
  throw Object.assign(problem, { status: answer.status, why: told.why });
}

/** What the office sets up, by the verbs of the protocol. There is no page for it; nobody can end a chat over an agent's head. */
export const SETTINGS = {
  addAgent: ({ name }) => ({ set: 'agent', name }),
  addQueue: ({ name }) => ({ set: 'queue', name }),
  staffQueue: ({ queue, agents }) => ({ set: 'staff', queue, agents }),
  setWrapUpReasons: ({ reasons }) => ({ set: 'reasons', reasons }),
  setAutoWrapUp: ({ setting }) => ({ set: 'autoNote', auto: setting }),
  setMasking: ({ on }) => ({ set: 'masking', on }),
  setCapacity: ({ agent, conversations }) => ({ set: 'mostChats', agent, chats: conversations }),
  setTransferTargets: ({ targets }) => ({ set: 'openPlaces', ...targets }),
  deleteAsset: () => ({ set: 'number', connected: false }),
  restoreAsset: () => ({ set: 'number', connected: true }),
};
