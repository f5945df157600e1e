import type { FastifyInstance } from 'fastify';
import type { OwnWebhook } from '../../index.ts';
import type { RouteOptions } from './routes.ts';
import * as schemas from './schemas.ts';

const own = schemas.strict(
  {
    changes: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      description: 'What it tells, each in an entry of its own.',
      items: schemas.strict(
        {
          field: { type: 'string', minLength: 1, description: 'The topic: `messages`, or any.' },
          value: {
            type: 'object',
            additionalProperties: true,
            description: 'Where the field is `messages`, the particulars of the number are added.',
          },
        },
        ['field', 'value'],
      ),
    },
    signature: {
      type: 'string',
      enum: ['right', 'missing', 'other-key', 'other-content', 'legacy-only'],
      default: 'right',
    },
  },
  ['changes'],
);

/** Webhooks of one's own making: forged ones, or some of tomorrow. */
export function addWebhooks(app: FastifyInstance, { simulator }: RouteOptions): void {
  const schema = {
    summary:
      'Sends a webhook of your own making once, signed as you say, and tells how it was answered',
    body: own,
    response: schemas.answers(
      {
        200: schemas.together(
          {
            status: { type: 'integer', description: 'HTTP status; 0 where no answer came.' },
            response: { type: 'string' },
            reason: { type: 'string' },
          },
          ['status', 'response'],
        ),
      },
      400,
      413,
      415,
    ),
  };
  app.post<{ Body: OwnWebhook }>('/webhooks', { schema }, ({ body }) => simulator.delivers(body));
}
