import fastify, { type FastifyInstance } from 'fastify';
import { answerError } from './answer-error.ts';
import type { Limits } from './limits.ts';
import { answerRaw } from './raw-answer.ts';
import { malformed, validatorOf } from './validate.ts';

/** A server without routes yet: what it takes, how it validates, and how it answers what goes wrong. */
export function newServer(limits: Limits, warn: (text: string) => void): FastifyInstance {
  const app: FastifyInstance = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    forceCloseConnections: true,
    http: { maxHeaderSize: limits.headerBytes, headersTimeout: limits.headersMs },
    clientErrorHandler: (problem, socket) => answerRaw(socket, problem),
    frameworkErrors: (problem, _request, reply) => void answerError(problem, reply, warn),
  });
  app.server.maxConnections = limits.connections;
  app.setValidatorCompiler(({ schema }) => validatorOf(schema as object));
  app.setSchemaErrorFormatter((errors, part) => malformed(errors, part));
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler((problem, _request, reply) => answerError(problem, reply, warn));
  return app;
}

/** Each request is work under way until its answer has left. */
export function countRequests(app: FastifyInstance, track: (work: Promise<unknown>) => void): void {
  app.addHook('onRequest', (_request, reply, done) => {
    track(new Promise((left) => reply.raw.once('close', left)));
    done();
  });
}
