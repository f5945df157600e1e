import type { FastifyInstance } from 'fastify';
import { ControlError } from './control-error.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';

/** The longest that can be skipped at once, in ms: 31 days. */
const LONGEST_SKIP = 31 * 24 * 3_600_000;

const now = schemas.together(
  { now: { type: 'integer', description: 'Ms since 1970 by the clock of the platform.' } },
  ['now'],
);

/** The clock of the platform, where it can be put forward: for windows that close, and retries that are far away. */
export function addClock(app: FastifyInstance, { clock, skip }: RouteContext): void {
  const looked = {
    summary: 'What time it is',
    response: schemas.answers({ 200: now }),
  };
  app.get('/clock', { schema: looked }, () => ({ now: clock.now() }));
  const skipped = {
    summary: 'Lets time pass at once; what falls due meanwhile happens',
    body: schemas.strict({ ms: { type: 'integer', minimum: 1, maximum: LONGEST_SKIP } }, ['ms']),
    response: schemas.answers({ 200: now }, 400, 409, 413, 415),
  };
  app.post<{ Body: { ms: number } }>('/clock/skip', { schema: skipped }, ({ body }) => {
    if (skip === undefined) throw fixed();
    skip(body.ms);
    return { now: clock.now() };
  });
}

function fixed(): ControlError {
  const message = 'This platform goes by the clock of its machine, which nobody puts forward.';
  return new ControlError(409, { code: 'refused', message });
}
