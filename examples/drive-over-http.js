// Drives a contact centre for deskproof, in plain JavaScript: JSON-RPC 2.0, one message a line, questions on stdin, answers on stdout.
// This one works the reference's Desk API. For your own contact centre, replace what open, view and act do.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';

const desks = new Map();
let count = 0;

const methods = {
  // Who are you, and which version of the protocol do you speak?
  hello: () => ({ name: 'drive-over-http', protocol: 1 }),

  // Open a window for an agent. What the target needs for it (address, token) comes along.
  async open({ url, token }) {
    const { desk } = await ask({ url, token }, '/api/v1/desks', { method: 'POST' });
    const id = `window-${(count += 1)}`;
    desks.set(id, { url, token, path: `/api/v1/desks/${desk}` });
    return { desk: id };
  },

  // What does the agent see? Leave out what you cannot observe; say null where you looked and found nothing.
  async view({ desk }) {
    const target = desks.get(desk);
    const { view } = await ask(target, `${target.path}?allText=1`);
    // Files are opened as the agent would open them: what comes of it tells the digest.
    for (const { id, attachment } of view.conversation?.messages ?? []) {
      if (attachment?.state === 'ready') Object.assign(attachment, await open(target, id));
    }
    return view;
  },

  // Do something as the agent: done, refused with the reason, or unsupported when you cannot do it at all.
  async act({ desk, action }) {
    const target = desks.get(desk);
    try {
      if (action.verb === 'attach') await attach(target, action);
      else await ask(target, `${target.path}/actions`, { content: action });
      return { outcome: 'done' };
    } catch (problem) {
      if (problem.path === '/verb') return { outcome: 'unsupported' };
      if (![404, 409, 413].includes(problem.status)) throw problem;
      return { outcome: 'refused', reason: problem.message };
    }
  },

  // Let go of a window: nobody will ask about it again.
  async close({ desk }) {
    const target = desks.get(desk);
    desks.delete(desk);
    await ask(target, target.path, { method: 'DELETE' });
  },
};

// A file is sent as it is; here it came as base64.
async function attach(target, { name, bytes }) {
  const path = `${target.path}/attachment?name=${encodeURIComponent(name)}`;
  await ask(target, path, { content: Buffer.from(bytes, 'base64') });
}

async function open({ url, token, path }, message) {
  const headers = { authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(`${url}${path}/files/${message}`, { headers, signal });
  if (!response.ok) return { state: 'failed', note: `answered ${response.status}` };
  const bytes = Buffer.from(await response.arrayBuffer());
  return { sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function ask({ url, token }, path, { content, method = content ? 'POST' : 'GET' } = {}) {
  const headers = { authorization: `Bearer ${token}` };
  const isFile = Buffer.isBuffer(content);
  if (content) headers['content-type'] = `application/${isFile ? 'octet-stream' : 'json'}`;
  const body = isFile ? content : content && JSON.stringify(content);
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(url + path, { method, headers, body, signal });
  const answer = response.status === 204 ? null : await response.json();
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.error.message), answer.error, { status: response.status });
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  const answer = { jsonrpc: '2.0', id };
  try {
    answer.result = (await methods[method](params)) ?? null;
  } catch (problem) {
    answer.error = { code: -32000, message: problem.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
