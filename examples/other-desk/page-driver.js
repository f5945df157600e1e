// Drives the other desk by its page alone, as an agent works it: what is where on the page stands in page-map.js. The centre behind the
// page is asked for what has no page only: a tenant for each scenario, what the office sets up, and its time.
// Option of the statement: `pollSeconds`, how often a page asks what is new.
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { ask, SETTINGS, startBrowser, startCentre } from './page-centre.js';
import { SCREEN } from './page-map.js';
import { Refusal, Window } from './page-window.js';

// What is open now, by the names that deskproof gets for it; and the processes behind it, from when they are first needed.
const systems = new Map();
const windows = new Map();
let count = 0;
let behind;

const methods = {
  hello({ protocol }) {
    if (protocol !== 1) throw new Error(`This driver speaks protocol 1, not ${protocol}.`);
    return { protocol: 1, name: 'other-desk-page', version: '1.0.0', clock: 'virtual' };
  },

  async open({ now, asset, graph, options = {} }) {
    const { centre } = await (behind ??= start());
    const { accessToken: token, appSecret: secret, verifyToken: verify } = asset;
    const { phoneNumberId: id, sourceNumber: shown } = asset;
    const number = { id, shown, graph: graph.url, token, secret, verify };
    const told = await ask(centre, 'POST /tenants', { now, number });
    const base = `/tenants/${told.tenant}`;
    const { pollSeconds = 3 } = options;
    systems.set(told.tenant, { centre, base, pollSeconds, ...pinsIn(told), now, next: null });
    return {
      ...{ system: told.tenant, now: told.now, webhook: { url: `${centre.url}${base}/whatsapp` } },
      agents: told.agents.map(({ name }) => name),
      ...{ queues: told.queues, wrapUpReasons: told.reasons },
    };
  },

  async signIn({ system, agent }) {
    const at = known(systems, system, 'contact centre');
    const { centre, base, pollSeconds, now } = at;
    const { browser, server } = await behind;
    const url = `${centre.url}${base}/page.html?poll=${pollSeconds}`;
    const pin = at.pins.get(agent);
    if (!pin) throw new Error(`There is no agent "${agent}" in ${system}.`);
    const desk = `window-${(count += 1)}`;
    const window = await Window.open(browser, { url, name: agent, pin, now });
    windows.set(desk, { system, window });
    return { desk, screen: await screenOf(window, server) };
  },

  view: ({ desk }) => known(windows, desk, 'window').window.view(),

  async act({ desk, action, by }) {
    const { window } = known(windows, desk, 'window');
    window.by(by);
    const outcome = await outcomeOf(window.act(action));
    // What is opened again is another page.
    if (action.verb !== 'reopenDesk') return outcome;
    return { ...outcome, screen: await screenOf(window, (await behind).server) };
  },

  async admin({ system, action }) {
    const at = known(systems, system, 'contact centre');
    if (!Object.hasOwn(SETTINGS, action.verb)) return { outcome: 'unsupported' };
    const setting = ask(at.centre, `POST ${at.base}/office`, SETTINGS[action.verb](action));
    return outcomeOf(setting.then((told) => Object.assign(at, pinsIn(told))));
  },

  // Time on both sides: pages ask when their time has come, so that none knows yet what falls due later.
  async clock({ system, action: { ms = 0, held = 0 } }) {
    const at = known(systems, system, 'contact centre');
    await step(at, 0, held);
    const end = at.now + ms;
    while (at.now < end) {
      const until = Math.min(end, at.now + (at.next ?? ms));
      // Nothing changes in the centre before that moment: whoever asks meanwhile is told what there is a moment before.
      await pass(system, Math.max(0, until - at.now - 1), held);
      await pass(system, until - at.now, held);
    }
    return { now: at.now, next: at.next };
  },

  async close({ desk, system }) {
    if (system === undefined) return closeWindow(desk);
    const { centre, base } = known(systems, system, 'contact centre');
    const own = [...windows].filter(([, each]) => each.system === system);
    await Promise.all(own.map(([name]) => closeWindow(name)));
    systems.delete(system);
    return ask(centre, `DELETE ${base}`);
  },
};

async function start() {
  try {
    const [centre, server] = await Promise.all([startCentre(), startBrowser()]);
    return { centre, server, browser: await chromium.connect(server.url) };
  } catch (problem) {
    behind = undefined;
    throw problem;
  }
}

const pinsIn = ({ agents }) => ({ pins: new Map(agents.map(({ name, pin }) => [name, pin])) });

async function step(at, ms, held) {
  Object.assign(at, await ask(at.centre, `POST ${at.base}/time`, { step: ms, held }));
}

/** The centre goes first, so that a page that asks then is told what has become of it. */
async function pass(system, ms, held) {
  await step(systems.get(system), ms, held);
  const own = [...windows.values()].filter((each) => each.system === system);
  await Promise.all(own.map(({ window }) => window.pass(ms)));
}

/** Where deskproof finds the page of a window. */
async function screenOf(window, { devtools }) {
  return { devtools, page: await window.id(), ...SCREEN };
}

async function closeWindow(desk) {
  const { window } = known(windows, desk, 'window');
  windows.delete(desk);
  await window.close();
}

function known(all, id, what) {
  if (all.has(id)) return all.get(id);
  throw new Error(`There is no ${what} ${id} here: it was never opened, or it is closed.`);
}

async function outcomeOf(work) {
  try {
    return { outcome: (await work) === false ? 'unsupported' : 'done' };
  } catch (problem) {
    if (!(problem instanceof Refusal) && problem.status !== 409) throw problem;
    return { outcome: 'refused', reason: problem.why ?? problem.message };
  }
}

// ---- The protocol.
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

for await (const line of createInterface(process.stdin)) {
  void answer(line).then((told) => process.stdout.write(`${JSON.stringify(told)}\n`));
}
const running = await behind?.catch(() => undefined);
await running?.browser.close();
running?.server.stop();
running?.centre.stop();
