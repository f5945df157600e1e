import type { FastifyInstance } from 'fastify';
import { asyncApi } from './async-api.ts';
import { openApi } from './open-api.ts';

let made: Promise<object> | undefined;

/** The documents of the API. The first is made when it is first asked for. */
export function addDocuments(app: FastifyInstance): void {
  app.get('/openapi.json', () => (made ??= openApi()));
  app.get('/asyncapi.json', () => asyncApi());
}
