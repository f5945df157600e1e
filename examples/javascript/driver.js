// Drives a contact centre for deskproof, in plain JavaScript without packages: the protocol is JSON-RPC 2.0, one message a line,
// questions on stdin, answers on stdout. With `--listen PORT` it takes the same questions by HTTP POST (0: a free port, told on stdout).
// This one works the reference, which a laboratory makes anew for each scenario. For your own contact centre, keep the last part, and
// replace what the methods do. Whatever goes wrong is thrown as a sentence: deskproof shows it to whoever has to mend it.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { findLaboratory, stopLaboratory } from './laboratory.js';

// What is open now: contact centres and agents' windows, by the names that deskproof gets for them.
const systems = new Map();
const desks = new Map();
let count = 0;

const methods = {
  // Who are you, which version of the protocol do you speak, and can you make time pass ('virtual'), or is it the wall's ('wall')?
  hello({ protocol, options = {} }) {
    if (protocol !== 1) throw new Error(`This driver speaks protocol 1, not ${protocol}.`);
    const { clock = 'virtual' } = options;
    return { protocol: 1, name: 'reference-javascript', version: '1.0.0', clock };
  },

  // A scenario begins: see to it that your contact centre is clean, that it sends to the simulated WhatsApp at `graph.url`, and say where
  // it takes webhooks. What the statement (deskproof.yaml) does not declare, like agents and queues, is told here.
  async open({ scenario, now, options = {}, asset, graph }) {
    const { phoneNumberId, sourceNumber: displayNumber, accessToken } = asset;
    const { appSecret = 'reference-app-secret', verifyToken = 'reference-verify-token' } = asset;
    const business = { phoneNumberId, displayNumber, accessToken, appSecret, verifyToken };
    // One scenario, one set of ids: what is seen twice can be compared.
    const idPrefix = createHash('sha256').update(`${scenario}`).digest('hex').slice(0, 12);
    // The Cloud API's address has its version in it.
    const graphUrl = new URL(new URL(graph.url).pathname === '/' ? '/v24.0' : '', graph.url).href;
    // A reference that is wrong on purpose, to see whether that is found: `faulty:<id>`; or one that is lawful: `lawful:<id>`.
    const { twin, clock, timeToAccept: seconds, lasting = false } = options;
    const laboratory = await findLaboratory(options);
    const wanted = { idPrefix, now, graphUrl, business, clock, timeToAccept: seconds, twin };
    const open = () => openSystem(laboratory, wanted);
    // One contact centre for each scenario; or, as in the field, one that lives on, which the suite then leaves as it found it.
    const system = await (lasting ? (lives ??= open()) : open());
    const { centre, path } = systems.get(system);
    const { now: by } =
      lasting && clock !== 'wall'
        ? await ask(laboratory, `POST ${path}/clock`, { verb: 'idle' })
        : centre;
    const webhook = { url: centre.webhookUrl, appSecret, verifyToken };
    const { queues, wrapUpReasons, timeToAccept, sourceNumber } = centre;
    const told = {
      webhook,
      queues,
      wrapUpReasons,
      timeToAccept,
      sourceNumber,
      capacity: 5,
      lasting,
    };
    return { system, now: by, agents: centre.agents.map(({ name }) => name), ...told };
  },

  // Open a window for an agent: a page, or a session of your API. `credentials` are those of the statement.
  async signIn({ system, agent }) {
    const { centre } = known(systems, system, 'contact centre');
    const { token } = centre.agents.find(({ name }) => name === agent) ?? {};
    if (!token) throw new Error(`There is no agent "${agent}" in ${system}.`);
    const at = { url: centre.deskUrl, token };
    const { desk } = await ask(at, 'POST /api/v1/desks');
    const id = `window-${(count += 1)}`;
    desks.set(id, { ...at, system, path: `/api/v1/desks/${desk}` });
    return { desk: id };
  },

  // What does the agent see? Leave out what you cannot observe; say null where you looked and found nothing.
  async view({ desk }) {
    const at = known(desks, desk, 'window');
    const { view } = await ask(at, `GET ${at.path}?allText=1`);
    // Files are opened as the agent would open them: what comes of it tells the digest.
    for (const { id, attachment } of view.conversation?.messages ?? []) {
      if (attachment?.state === 'ready') Object.assign(attachment, await openFile(at, id));
    }
    return view;
  },

  // Do something as the agent: done, refused with the reason, or unsupported when you cannot do it at all. Never try twice.
  act({ desk, action }) {
    const at = known(desks, desk, 'window');
    if (action.verb !== 'attach') return outcomeOf(ask(at, `POST ${at.path}/actions`, action));
    // A file is sent as it is; here it came as base64.
    const path = `${at.path}/attachment?name=${encodeURIComponent(action.name)}`;
    return outcomeOf(ask(at, `POST ${path}`, Buffer.from(action.bytes, 'base64')));
  },

  // Do something as the administrator of the contact centre, with the same three outcomes.
  admin({ system, action }) {
    const at = known(systems, system, 'contact centre');
    const changing = ask(at.laboratory, `POST ${at.path}/administration`, action);
    return outcomeOf(changing.then((centre) => void (at.centre = centre)));
  },

  // Let time pass (`advance`), or only wait until nothing is under way any more (`idle`). A driver with a wall clock need not have this.
  clock({ system, action }) {
    const { laboratory, path } = known(systems, system, 'contact centre');
    return ask(laboratory, `POST ${path}/clock`, action);
  },

  // Let go of a window, or of a whole contact centre with its windows: nobody will ask about it again.
  async close({ desk, system }) {
    if (system !== undefined) return closeSystem(system);
    const at = desks.get(desk);
    desks.delete(desk);
    return at && closeWindow(at);
  },
};

// ---- How the methods do it: the reference's own interfaces.
const closeWindow = (at) => ask(at, `DELETE ${at.path}`);

let lives;

async function openSystem(laboratory, wanted) {
  const centre = await ask(laboratory, 'POST /centres', wanted);
  const system = `system-${(count += 1)}`;
  systems.set(system, { laboratory, path: `/centres/${centre.centre}`, centre });
  return system;
}

async function closeSystem(id) {
  const { laboratory, path } = known(systems, id, 'contact centre');
  const own = [...desks].filter(([, { system }]) => system === id);
  for (const [desk] of own) desks.delete(desk);
  if (id === (await lives)) return Promise.all(own.map(([, at]) => closeWindow(at)));
  systems.delete(id);
  return ask(laboratory, `DELETE ${path}`);
}

function known(all, id, what) {
  if (all.has(id)) return all.get(id);
  throw new Error(`There is no ${what} ${id} here: it was never opened, or it is closed.`);
}

async function outcomeOf(work) {
  try {
    await work;
    return { outcome: 'done' };
  } catch (problem) {
    if (problem.path === '/verb') return { outcome: 'unsupported' };
    if (![404, 409, 413].includes(problem.status)) throw problem;
    return { outcome: 'refused', reason: problem.reason };
  }
}

async function openFile({ url, token, path }, message) {
  const headers = { authorization: `Bearer ${token}` };
  const response = await reach(`${url}${path}/files/${message}`, { headers });
  if (!response.ok) return { state: 'failed', note: `answered ${response.status}` };
  const bytes = Buffer.from(await response.arrayBuffer());
  return { sha256: createHash('sha256').update(bytes).digest('hex') };
}

// Asks for JSON with `METHOD /path`. Throws a sentence with what was answered, its status, and which part of the question was wrong.
async function ask({ url, token }, call, content) {
  const [method, path] = call.split(' ');
  const isFile = Buffer.isBuffer(content);
  const type = content && { 'content-type': `application/${isFile ? 'octet-stream' : 'json'}` };
  const headers = { authorization: `Bearer ${token}`, ...type };
  const body = isFile ? content : JSON.stringify(content);
  const response = await reach(url + path, { method, headers, body });
  const told = await response.text();
  if (response.ok) return parsed(told);
  const { message = told.slice(0, 300), path: wrong } = parsed(told)?.error ?? {};
  const problem = new Error(`${method} ${url}${path} answered ${response.status}: ${message}`);
  throw Object.assign(problem, { status: response.status, path: wrong, reason: message });
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

// Everything that waits has a limit; this one is less than deskproof waits for the driver.
async function reach(url, init) {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(12_000) });
  } catch (problem) {
    const why = problem.cause?.message || problem.message;
    throw new Error(`${init.method ?? 'GET'} ${url} was not answered: ${why}`, { cause: problem });
  }
}

// Whatever is still open is closed: a laboratory that was lent must not fill up.
async function end() {
  lives = undefined;
  await Promise.allSettled([...systems.keys()].map(closeSystem));
  await stopLaboratory();
}

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

const tell = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

// On this machine only. By name and type it is programs that ask: a page in a browser cannot send JSON here unasked.
async function answerHttp(request, response) {
  const { host = '', 'content-type': type = '', 'content-length': length } = request.headers;
  const isOwn = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) && request.method === 'POST';
  const fits = isOwn && type.startsWith('application/json') && Number(length) <= 32 * 1024 * 1024;
  const told = fits ? await answer(await text(request)) : { error: 'POST JSON, 32 MiB at most.' };
  response.writeHead(fits ? 200 : 400, { 'content-type': 'application/json' });
  response.end(JSON.stringify(told));
}

async function serveHttp(port) {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (...both) =>
    answerHttp(...both).catch(() => both[1].destroy()),
  );
  server.maxConnections = 64;
  await once(server.listen(port, '127.0.0.1'), 'listening');
  tell({ url: `http://127.0.0.1:${server.address().port}/` });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close().closeAllConnections();
}

try {
  const { listen } = parseArgs({ options: { listen: { type: 'string' } } }).values;
  if (listen !== undefined) await serveHttp(Number(listen));
  // Questions are answered as they are done, whichever came first: each answer has the id of its question.
  else for await (const line of createInterface(process.stdin)) void answer(line).then(tell);
} catch (problem) {
  process.stderr.write(`The driver cannot work: ${problem.message}\n`);
  process.exitCode = 2;
}
await end();
