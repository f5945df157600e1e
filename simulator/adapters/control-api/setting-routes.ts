import type { FastifyInstance } from 'fastify';
import type { Verification } from '../../application/subscribe.ts';
import { ControlError } from './control-error.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';

/** Where everything is, and what it takes to get there: for whoever may script the simulator. */
export interface Setting {
  readonly business: {
    readonly name: string;
    /** Digits. */
    readonly number: string;
    readonly phoneNumberId: string;
    readonly wabaId: string;
  };
  readonly graph: { readonly url: string; readonly accessToken: string };
  readonly webhook: {
    /** `null` where webhooks are only noted. */
    readonly url: string | null;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
  /** How the last verification of the webhook went; `null` before there was one. */
  readonly handshake: Verification | null;
  /** A page of the contact centre's own, to be shown beside the phones. */
  readonly deskUrl: string | null;
}

const text = { type: 'string' } as const;
const orNull = { type: ['string', 'null'] } as const;
const every = <P extends object>(properties: P) =>
  schemas.together(properties, Object.keys(properties));

const setting = every({
  business: every({ name: text, number: text, phoneNumberId: text, wabaId: text }),
  graph: every({ url: text, accessToken: text }),
  webhook: every({ url: orNull, appSecret: text, verifyToken: text }),
  handshake: { anyOf: [schemas.verification, { type: 'null' }] },
  deskUrl: orNull,
});

/** The setting, where there is one. */
export function addSetting(app: FastifyInstance, { setting: told }: RouteContext): void {
  const schema = {
    summary: 'Where everything is, with the secrets of the business: what a client needs',
    response: schemas.answers({ 200: setting }, 404),
  };
  app.get('/setting', { schema }, () => {
    if (told !== undefined) return told();
    const message = 'Nobody has told this control API where everything is.';
    throw new ControlError(404, { code: 'not-found', message });
  });
}
