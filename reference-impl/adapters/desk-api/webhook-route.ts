import type { FastifyInstance, FastifyPluginCallback, FastifyRequest } from 'fastify';
import type { Reference } from '../../index.ts';

/** Largest webhook body that is read, in bytes: one more than the contact centre takes, so that it is the one to refuse. */
const bodyLimit = 3 * 1024 * 1024 + 1;

/** The platform's way in, byte for byte: its signature is over exactly what was sent. */
export function addWebhook(app: FastifyInstance, reference: Reference): void {
  const scope: FastifyPluginCallback = (inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, parsed) =>
      parsed(null, body),
    );
    inner.route({
      method: ['GET', 'POST'],
      url: '/webhook',
      async handler(request, reply) {
        const answer = await reference.webhook(asRequest(request));
        const type = answer.headers.get('content-type');
        if (type !== null) void reply.header('content-type', type);
        return reply.code(answer.status).send(await answer.text());
      },
    });
    done();
  };
  // Without a name, fastify searches all modules for one, each time.
  app.register(Object.assign(scope, { [Symbol.for('fastify.display-name')]: 'webhook' }));
}

function asRequest({ method, url, headers, body }: FastifyRequest): Request {
  const told = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const bytes = new Uint8Array((body as Buffer | undefined) ?? []);
  const init = method === 'POST' ? { method, headers: told, body: bytes } : { headers: told };
  return new Request(new URL(url, 'http://desk'), init);
}
