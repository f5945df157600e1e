import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';

/** Answers for addresses that are not there, and for those that do not take the method. Goes before the routes. */
export function addUnknown(app: FastifyInstance): void {
  const known: { readonly url: string; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => void known.push({ url, methods: [method].flat() }));
  app.setNotFoundHandler(({ method, url }) => {
    const path = url.split('?', 1)[0] ?? '';
    const allowed = known
      .filter((route) => patternOf(route.url).test(path))
      .flatMap((each) => each.methods);
    throw allowed.length === 0 ? nothing(method) : wrongMethod(method, [...new Set(allowed)]);
  });
}

function patternOf(url: string): RegExp {
  return new RegExp(`^${url.replaceAll('.', '\\.').replace(/:[^/]+/gu, '[^/]+')}$`, 'u');
}

function nothing(method: string): ApiError {
  return new ApiError(404, { code: 'not-found', message: `There is nothing here for ${method}.` });
}

function wrongMethod(method: string, allowed: readonly string[]): ApiError {
  const message = `${method} is not for this address. It takes ${allowed.join(', ')}.`;
  return new ApiError(405, { code: 'method-not-allowed', message, allowed });
}
