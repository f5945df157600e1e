import type { FastifyInstance } from 'fastify';
import type { Reference } from '../../index.ts';

/** The platform's way in, byte for byte: its signature is over exactly what was sent. */
export function addWebhook(app: FastifyInstance, reference: Reference): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: 3 * 1024 * 1024 + 1 },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.route<{ Body: Buffer | undefined }>({
      method: ['GET', 'POST'],
      url: '/webhook',
      async handler(request, reply) {
        const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        const isPost = request.method === 'POST';
        const init = isPost
          ? { method: 'POST', headers, body: new Uint8Array(request.body ?? []) }
          : { headers };
        const answer = await reference.webhook(
          new Request(new URL(request.url, 'http://desk'), init),
        );
        const type = answer.headers.get('content-type');
        if (type !== null) void reply.header('content-type', type);
        return reply.code(answer.status).send(await answer.text());
      },
    });
    done();
  });
}
