import type { FastifyInstance } from 'fastify';
import { ControlError } from './control-error.ts';

/** Answers for addresses that are not there, and for those that do not take the method. Goes before the routes. */
export function addUnknown(app: FastifyInstance): void {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    known.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  app.setNotFoundHandler(({ method, url }) => {
    const path = url.split('?', 1)[0] ?? '';
    const here = known.filter(({ pattern }) => pattern.test(path));
    const allowed = [...new Set(here.flatMap(({ methods }) => methods))];
    throw allowed.length === 0 ? nothing(method) : wrongMethod(method, allowed);
  });
}

function patternOf(url: string): RegExp {
  return new RegExp(`^${url.replaceAll('.', '\\.').replace(/:[^/]+/gu, '[^/]+')}$`, 'u');
}

function nothing(method: string): ControlError {
  const message = `There is nothing here for ${method}. /openapi.json says what there is.`;
  return new ControlError(404, { code: 'not-found', message });
}

function wrongMethod(method: string, allowed: readonly string[]): ControlError {
  const message = `${method} is not for this address. It takes ${allowed.join(', ')}.`;
  return new ControlError(405, { code: 'method-not-allowed', message, allowed });
}
