import fastify, { type FastifyInstance } from 'fastify';
import { serverOptions, type DoorLimits } from '../door-limits.ts';
import { answerError, answerRaw } from './answer-error.ts';
import { malformed, validatorOf } from './validate.ts';

/** Bytes of a body. The longest text a customer can write fits, with every character escaped. */
export const BODY_LIMIT = 1024 * 1024;

/** A server without routes yet: what it takes, how it validates, and how it answers what goes wrong. */
export function newServer(limits: DoorLimits, warn: (text: string) => void): FastifyInstance {
  const app: FastifyInstance = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    forceCloseConnections: true,
    http: serverOptions(limits),
    clientErrorHandler: (problem, socket) => {
      answerRaw(socket, problem);
    },
    frameworkErrors: (problem, _request, reply) => void answerError(problem, reply, warn),
  });
  app.server.maxConnections = limits.connections;
  app.setValidatorCompiler(({ schema, httpPart }) => validatorOf(schema as object, httpPart));
  app.setSchemaErrorFormatter((errors, part) => malformed(errors, part));
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler((problem, _request, reply) => answerError(problem, reply, warn));
  takeJson(app);
  return app;
}

/** JSON only, which a page cannot send to another origin unasked. No body at all is as good as an empty object. */
function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else void parse(request, body as string, done);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.method === 'POST' || request.method === 'PUT') request.body ??= {};
    done();
  });
}
