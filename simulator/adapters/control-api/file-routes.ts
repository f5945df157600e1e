import type { FastifyInstance } from 'fastify';
import { ControlError } from './control-error.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';

interface OfFile {
  Params: { id: string };
}

/** Types that a page may show. Anything else goes out as bytes, so that no file becomes a page here, and nothing behind them
 * goes into a header. */
const SHOWN = /^(image\/(?:jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/[\w.+-]+)(?:;|$)/i;

/** The files of both sides. */
export function addFiles(app: FastifyInstance, { simulator }: RouteContext): void {
  const schema = {
    summary: 'The bytes of a file in a chat; the chat says where each is',
    params: schemas.strict({ id: { type: 'string' } }, ['id']),
    response: schemas.answers({ 200: { type: 'string', contentEncoding: 'binary' } }, 404),
  };
  app.get<OfFile>('/files/:id', { schema }, async ({ params: { id } }, reply) => {
    const file = simulator.file(id);
    if (file === undefined) throw gone(id);
    const type = SHOWN.exec(file.type)?.[1] ?? 'application/octet-stream';
    return reply
      .headers({
        'content-type': type,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=3600',
      })
      .send(Buffer.from(file.bytes));
  });
}

function gone(id: string): ControlError {
  const message = `There is no file ${id.slice(0, 64)}: it never was, or its time is over.`;
  return new ControlError(404, { code: 'not-found', message });
}
