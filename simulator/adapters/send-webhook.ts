import { TOO_LATE } from '../application/in-time.ts';
import { ANSWER_TIMEOUT_MS } from '../domain/retry-schedule.ts';

/** A webhook URL that leads nowhere: what is sent there is taken in by `sink`. */
export const SINK_URL = 'https://nobody.invalid/webhook';

/**
 * Sends a webhook over the network. No redirect is followed: the platform takes it for a refusal. Rejects with what happened
 * to the connection, or when there was no whole answer in the time that the platform waits.
 */
export async function sendWebhook(request: Request): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    return await fetch(request, { redirect: 'manual', signal });
  } catch (problem) {
    throw new Error(reasonOf(problem), { cause: problem });
  }
}

/** What a connection on which nothing comes is closed with. */
export const NOTHING_CAME = `nothing came within ${String(ANSWER_TIMEOUT_MS / 1000)} s`;

/** `fetch` itself says only that it failed. */
function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const { cause, name } = problem;
  // The platform gives up at the same moment by its own clock, in the same words.
  if (name === 'TimeoutError') return TOO_LATE;
  const inner = cause instanceof AggregateError ? (cause.errors as unknown[])[0] : cause;
  return inner instanceof Error && inner.message !== '' ? inner.message : problem.message;
}

/** Stands for a contact centre where there is none: takes every webhook, and answers the verification handshake. */
export function sink(request: Request): Promise<Response> {
  return Promise.resolve(new Response(new URL(request.url).searchParams.get('hub.challenge')));
}
