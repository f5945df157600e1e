import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Hostile } from './hostile.ts';

/** What came of a request: its status, or that the connection was closed without one. */
export type Outcome = number | 'closed' | 'late';

/** Ms after which an answer is late: everything that waits has a limit. */
const LIMIT_MS = 20_000;

export function createSender() {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  return {
    send: (hostile: Hostile): Promise<Outcome> =>
      hostile.raw === undefined
        ? sendCall(hostile, agent)
        : sendRaw(hostile.surface.port, hostile.raw),
    close: () => {
      agent.destroy();
    },
  };
}

function sendCall({ surface, call }: Hostile, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const { method, headers } = call;
    const path = encodeURI(call.path).replaceAll('%25', '%');
    try {
      const asked = request({
        agent,
        method,
        path,
        headers,
        host: '127.0.0.1',
        port: surface.port,
        timeout: LIMIT_MS,
      });
      asked.on('response', (response) => {
        response.resume().on('close', () => {
          resolve(response.statusCode ?? 'closed');
        });
      });
      asked.on('timeout', () => {
        resolve('late');
        asked.destroy();
      });
      asked.on('error', () => {
        resolve('closed');
      });
      if (method === 'GET' || method === 'HEAD') {
        asked.end();
        return;
      }
      // Of some methods Node's client would send the body without saying how long it is.
      asked.setHeader('content-length', Buffer.byteLength(call.body));
      asked.end(call.body);
    } catch {
      // Node's client itself will not send it: then nobody is asked.
      resolve('closed');
    }
  });
}

function sendRaw(port: number, bytes: string): Promise<Outcome> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(LIMIT_MS, () => {
      resolve('late');
      socket.destroy();
    });
    socket.setEncoding('latin1').on('data', (text: string) => (said += text));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const [, status] = /^HTTP\/1\.[01] (\d{3})/u.exec(said) ?? [];
      resolve(status === undefined ? 'closed' : Number(status));
    });
  });
}
