import fastify, { type FastifyInstance } from 'fastify';
import { bearerOf } from '../../../reference-impl/adapters/desk-api/tokens.ts';
import { sameSecret } from '../../../reference-impl/adapters/signature.ts';
import { answerError, answerRaw } from './answer-error.ts';
import { LabError } from './lab-error.ts';
import { malformed, validatorOf } from './validate.ts';

/** What the server takes and how long it waits: bytes, and ms of real time. */
const limits = {
  bodyBytes: 64 * 1024,
  headerBytes: 16 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  connections: 256,
};

export interface ServerOptions {
  /** Asked of every client. */
  readonly token: string;
  /** Told in a sentence of what went wrong inside. */
  readonly warn: (text: string) => void;
}

/** A server without routes yet: whom it lets in, what it takes, and how it answers what goes wrong. */
export function newServer({ token, warn }: ServerOptions): FastifyInstance {
  const app: FastifyInstance = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    forceCloseConnections: true,
    http: { maxHeaderSize: limits.headerBytes, headersTimeout: limits.headersMs },
    clientErrorHandler: (problem, socket) => answerRaw(socket, problem),
    frameworkErrors: (problem, _request, reply) => void answerError(problem, reply, warn),
  });
  app.server.maxConnections = limits.connections;
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(({ schema }) => validatorOf(schema as object));
  app.setSchemaErrorFormatter((errors, part) => malformed(errors, part));
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler((problem, _request, reply) => answerError(problem, reply, warn));
  app.setNotFoundHandler(({ method }) => {
    throw new LabError(404, `There is nothing here for ${method}.`);
  });
  // Before anything of a request is read: a stranger learns nothing, not even what there is.
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    const isKnown = sameSecret(bearerOf(headers.authorization) ?? '', token);
    done(isKnown ? undefined : new LabError(401, stranger));
  });
  return app;
}

const stranger =
  'Send the token that the laboratory told at its start: Authorization: Bearer <token>.';
