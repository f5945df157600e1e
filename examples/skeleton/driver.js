// The least that a driver is, in plain JavaScript without packages. It works nothing yet, and says so: copy it, and fill in one method
// after the other, in the order in which they stand here. After each, ask what is next:
//
//   npm run --silent deskproof -- driver test -- node driver.js
//
// The protocol is JSON-RPC 2.0, one message a line: questions on stdin, answers on stdout. What you print is not for stdout, then, but for
// stderr: it becomes evidence in the reports. Whatever goes wrong is thrown as a sentence for whoever has to mend it.
import { createInterface } from 'node:readline';

const notWritten = (what) => {
  throw new Error(`This is not written yet: ${what}`);
};

const methods = {
  // Who are you? `options` are those of the statement (deskproof.yaml): addresses, accounts, whatever you need.
  // `clock` is 'wall' where time goes by itself, and 'virtual' where you can make it pass: then `clock` below is asked to.
  hello({ protocol }) {
    if (protocol !== 1) throw new Error(`This driver speaks protocol 1, not ${protocol}.`);
    return { protocol: 1, name: 'skeleton', clock: 'wall' };
  },

  // 1. A scenario begins. See to it that your contact centre is clean, that it uses the WhatsApp number `asset` (its access token, app
  // secret and verify token are in there), and that it calls `graph.url` in place of Meta's address. Answer with your own name for it,
  // where it takes webhooks, and who and what there is, unless the statement says so:
  // { system: 'staging', webhook: { url: 'https://…' }, agents: ['Ada', …], queues: ['Support', …], wrapUpReasons: [{ name: 'Done' }] }
  open() {
    return notWritten('open a contact centre for a scenario, and say where it takes webhooks.');
  },

  // 2. Open a new window in which this agent works: a page, or a session of your API. `credentials` are those of the statement.
  // Two windows of one agent are two desks. Answer with your own name for it: { desk: 'window-1' }
  // The verb signIn of `act` is another thing: with it the agent begins work in this window.
  signIn() {
    return notWritten('open a window for an agent.');
  },

  // 3. What does the agent see in this window? Leave out what you cannot observe: what needs it is then untestable, and nothing worse.
  // Say null, or [], where you looked and there is nothing. Begin with `agent`, then `requests`, `conversation` and `dialog`:
  // { agent: { name: 'Ada', state: 'Available' }, requests: [], conversation: null, dialog: null }
  // When windows are known, keep the first line: a window that was never opened, or is closed, has nothing to be seen in it.
  view({ desk }) {
    if (!desks.has(desk)) throw new Error(`There is no window ${desk} here.`);
    return {};
  },

  // 4. Do something as the agent: `action.verb` says what (signIn, accept, type, send, …; ../README.md has them all). Answer
  // { outcome: 'done' }, or { outcome: 'refused', reason: '…' } with the words of the desktop, or unsupported where you cannot do it at
  // all. Never try twice.
  act() {
    return { outcome: 'unsupported' };
  },

  // 5. Set something up as the administrator: agents, queues, reasons, times, masking. The same three outcomes.
  // Where nobody but a person can do that, leave this as it is, and say `administration: fixtures` in the statement.
  admin() {
    return { outcome: 'unsupported' };
  },

  // 6. Only for drivers with clock 'virtual'. `idle`: wait until nothing is under way; `advance`: let `action.ms` pass as well.
  // Answer with ms since 1970, and ms until something is due, or null: { now: 1772442000000, next: null }
  clock() {
    return notWritten('let time pass. It is only asked of drivers whose clock is virtual.');
  },

  // 7. Nobody will ask about this window (`desk`), or about this contact centre with all its windows (`system`), again: close it.
  close({ desk }) {
    desks.delete(desk);
  },
};

// Your windows, by the names that you gave them in signIn: put there whatever you need to find one again.
const desks = new Map();

// ---- The protocol. All of this can stay as it is.
async function answer(line) {
  const { id = null, method, params } = parsed(line) ?? {};
  const failed = (code, message) => ({ jsonrpc: '2.0', id, error: { code, message } });
  if (typeof method !== 'string') return failed(-32600, 'This is no question in JSON-RPC 2.0.');
  if (!Object.hasOwn(methods, method)) return failed(-32601, `There is no method "${method}".`);
  try {
    return { jsonrpc: '2.0', id, result: (await methods[method](params ?? {})) ?? null };
  } catch (problem) {
    return failed(-32000, problem.message);
  }
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

// Questions are answered as they are done, whichever came first: each answer has the id of its question.
for await (const line of createInterface(process.stdin)) {
  void answer(line).then((told) => process.stdout.write(`${JSON.stringify(told)}\n`));
}
