import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sameSecret } from '../../domain/same-secret.ts';
import { ControlError } from './control-error.ts';

/**
 * Lets in who may script the simulator, before anything of a request is read. With a token: whoever has it. Without one: only
 * what is asked of this machine by its own name, so that no page in a browser can have its host renamed to get in. In both
 * cases no page of another origin.
 *
 * @param isOpen whether a path is the same for all, and holds no secret: the page that asks for the token.
 */
export function addGuard(
  app: FastifyInstance,
  token: string | undefined,
  isOpen: (path: string) => boolean,
): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const open = isOpen(request.url.split('?', 1)[0] ?? '');
    done(refusalOf(request, open && token !== undefined ? null : token));
  });
}

/** @param token `null`: one is asked for elsewhere, and not for this. */
function refusalOf(
  { headers }: FastifyRequest,
  token: string | undefined | null,
): Error | undefined {
  const { host = '', origin, authorization = '' } = headers;
  if (token === undefined && !isLoopback(hostnameOf(host))) return elsewhere();
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return foreignPage();
  }
  if (token === undefined || token === null || sameSecret(tokenIn(authorization), token))
    return undefined;
  return new ControlError(401, {
    code: 'unauthorized',
    message:
      'Send the token of the control API, the one that --control-token gave: Authorization: Bearer <token>.',
  });
}

/** Whether a host is this machine and no other. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return name === 'localhost' || /^127(?:\.\d{1,3}){3}$/.test(name) || /^\[?::1\]?$/.test(name);
}

function hostnameOf(host: string): string {
  return /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host)?.[1] ?? '';
}

function tokenIn(header: string): string {
  return /^bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}

function elsewhere(): ControlError {
  const message =
    'Without a token the control API takes only what is asked of localhost, 127.0.0.1 or [::1]. Start the simulator with a token (--control-token) to ask it by another name.';
  return new ControlError(403, { code: 'forbidden', message });
}

function foreignPage(): ControlError {
  const message = 'The control API takes nothing from pages of another origin.';
  return new ControlError(403, { code: 'forbidden', message });
}
