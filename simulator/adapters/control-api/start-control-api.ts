import { openDoor, type Door, type Place } from '../door.ts';
import { USUAL_LIMITS, type DoorLimits } from '../door-limits.ts';
import { addGuard, isLoopback } from './guard.ts';
import { addPage, isOfPage } from './page-routes.ts';
import { newServer } from './new-server.ts';
import { openApi } from './open-api.ts';
import { addRoutes, type RouteOptions } from './routes.ts';
import { addUnknown } from './unknown-address.ts';

export interface ControlApiOptions extends RouteOptions, Place {
  /** Asked of every client. Without one the API listens on a loopback address only. */
  readonly token?: string;
  /** Shows the phones as a page as well. `frames`: the origins of what it shows in frames. */
  readonly page?: { readonly frames: () => readonly string[] };
  /** Waits other than the usual ones. */
  readonly limits?: Partial<DoorLimits>;
}

/** Puts the control API up. Rejects when the port is taken, and for an address that anyone could reach without a token. */
export async function startControlApi(options: ControlApiOptions): Promise<Door> {
  const { token, page, host = '127.0.0.1', port = 0 } = options;
  if (token === undefined && !isLoopback(host)) {
    throw new Error(
      `The control API needs a token (--control-token) to listen at ${host}: it is not this machine.`,
    );
  }
  const limits = { ...USUAL_LIMITS, ...options.limits };
  const app = newServer(limits, options.warn ?? (() => undefined));
  addGuard(app, token, page === undefined ? () => false : isOfPage);
  addUnknown(app);
  addRoutes(app, options);
  if (page !== undefined) addPage(app, page.frames);
  let document: Promise<object> | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, () => (document ??= openApi()));
  await app.ready();
  const door = await openDoor(app.server, 'http', { host, port });
  return {
    ...door,
    async close() {
      await door.close();
      await app.close();
    },
  };
}
