import type { FastifyInstance } from 'fastify';
import type { WireRecord } from '../../application/wire-log.ts';
import { LONGEST_WAIT_MS, waitFor } from './long-poll.ts';
import type { RouteOptions } from './routes.ts';
import * as schemas from './schemas.ts';

interface OfWire {
  Querystring: { after: number; wait: number; direction?: WireRecord['direction'] };
}

/** Records in one answer. */
const PAGE = 1000;

const onWire = {
  summary:
    'What crossed the wire, by its last change. To follow it, ask again with `after` set to `next`: a record comes when it was asked, and once more when it was answered.',
  querystring: schemas.strict({
    after: {
      ...{ type: 'integer', minimum: 0, default: 0 },
      description: 'The change that is known already.',
    },
    wait: {
      ...{ type: 'integer', minimum: 0, maximum: LONGEST_WAIT_MS, default: 0 },
      description: 'Ms to wait until there is something.',
    },
    direction: { type: 'string', enum: ['webhook', 'graph'] },
  }),
  response: schemas.answers(
    {
      200: schemas.together(
        {
          records: { type: 'array', items: schemas.record, maxItems: PAGE },
          next: { type: 'integer', description: 'The last change in this answer.' },
        },
        ['records', 'next'],
      ),
    },
    400,
  ),
};

/** The wire log, to be looked at or to be waited for. */
export function addWire(app: FastifyInstance, options: RouteOptions): void {
  app.get<OfWire>('/wire', { schema: onWire }, async ({ query }, reply) => {
    const { after, wait, direction } = query;
    const records = await waitFor(options, {
      look: () => wireSince(options.simulator, { after, ...(direction && { direction }) }).records,
      isThere: (seen) => seen.length > 0,
      ...{ ms: wait, reply },
    });
    return { records, next: records.at(-1)?.change ?? after };
  });
}

/** What came after a change, in the order of the changes, as much of it as one answer holds. */
export function wireSince(
  { wire }: Pick<RouteOptions['simulator'], 'wire'>,
  { after, direction }: { after: number; direction?: WireRecord['direction'] },
): { readonly records: readonly WireRecord[]; readonly next: number } {
  const records = wire()
    .filter((it) => it.change > after && (direction ?? it.direction) === it.direction)
    .sort((one, other) => one.change - other.change)
    .slice(0, PAGE);
  return { records, next: records.at(-1)?.change ?? after };
}
