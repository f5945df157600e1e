/** The control API refused the token, or asks for one. */
export class Locked extends Error {}

/** What the control API said no to, in its own sentence. */
export class Refused extends Error {}

/** The line to the control API that served the page. */
export interface Api {
  ask<T>(method: 'DELETE' | 'GET' | 'POST' | 'PUT', path: string, asked?: Asked): Promise<T>;
  /** The bytes of a file in a chat. */
  bytes(path: string): Promise<Blob>;
}

interface Asked {
  readonly body?: object;
  /** How long the answer may take, in ms. */
  readonly limit?: number;
}

/** A webhook may take its 20 s, twice where two of them wait for each other. */
const USUAL_LIMIT = 45_000;

export function createApi(token: string | null): Api {
  const authorised: Record<string, string> =
    token === null ? {} : { authorization: `Bearer ${token}` };
  const request = async (method: string, path: string, asked: Asked = {}) => {
    const { body, limit = USUAL_LIMIT } = asked;
    const response = await fetch(path, {
      ...{ method, signal: AbortSignal.timeout(limit) },
      headers: { ...authorised, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status === 401) throw new Locked();
    if (!response.ok) throw new Refused(await sentenceOf(response));
    return response;
  };
  return {
    ask: async <T>(method: string, path: string, asked?: Asked) =>
      (await (await request(method, path, asked)).json()) as T,
    bytes: async (path) => (await request('GET', path)).blob(),
  };
}

async function sentenceOf(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error: { message: string } };
    return error.message;
  } catch {
    return `The sandbox answered ${response.status}.`;
  }
}

/** What went wrong, for people. */
export function sentence(problem: unknown): string {
  if (problem instanceof Refused) return problem.message;
  return 'There is no answer from the sandbox.';
}
