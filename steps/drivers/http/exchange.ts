import { Agent, request as askOverHttp, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as askOverHttps } from 'node:https';

/** What is asked of a server. */
export interface Question {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Longest wait for the whole answer, in ms of real time. */
  readonly limitMs: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Largest answer that is read, in bytes: a desk is far smaller, and an endless one must not fill the memory. */
const largestAnswer = 16 * 1024 * 1024;

const agent = new Agent({ keepAlive: true });
const secureAgent = new SecureAgent({ keepAlive: true });

/**
 * One question and its answer over a connection that is kept. By hand, for this is what the suite does most: the process's own `fetch`
 * takes twice the time. Rejects with an Error whose message says what happened to the connection.
 */
export function exchange(question: Question): Promise<Answer> {
  const { url, method, headers, body, limitMs } = question;
  const signal = AbortSignal.timeout(limitMs);
  const options = { method, headers: withLength(headers, body), signal };
  return new Promise((resolve, reject) => {
    const told = (problem: Error) =>
      reject(signal.aborted ? new Error(`nothing came within ${limitMs} ms`) : problem);
    const asked = url.startsWith('https:')
      ? askOverHttps(url, { ...options, agent: secureAgent })
      : askOverHttp(url, { ...options, agent });
    asked.on('error', told);
    asked.on('response', (response) => void read(response).then(resolve, told));
    asked.end(body);
  });
}

/** Without a length the body would be sent in chunks, which some servers refuse. */
function withLength(headers: Question['headers'], body: Question['body'] = '') {
  const length = Buffer.byteLength(body);
  return length === 0 ? headers : { ...headers, 'content-length': String(length) };
}

function read(response: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('error', reject);
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > largestAnswer) response.destroy(new Error('the answer has no end'));
    });
    response.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, bytes, text: bytes.toString('utf8') });
    });
  });
}
