import { startDeskApi } from '../../../reference-impl/desk-api.ts';
import { createReference, createVirtualClock, wallClock } from '../../../reference-impl/index.ts';
import { createActivity } from '../activity.ts';
import { secret, tokensFor } from '../desk-links.ts';
import type { AdminAction } from '../../drivers/protocol/messages.ts';
import { administer } from './administer.ts';
import { LabError } from './lab-error.ts';
import { createMover, type ClockAction, type Times } from './move-clock.ts';
import { blueprintOf } from './twin.ts';

/** What a contact centre is made of, as a driver asks for it. */
export interface CentreOptions {
  /** Prefix of all ids in it. */
  readonly idPrefix: string;
  /** Where its clock stands, in ms since 1970. */
  readonly now: number;
  /** Where the Cloud API is, with its version: `http://127.0.0.1:4500/v24.0`. */
  readonly graphUrl: string;
  readonly business: {
    readonly phoneNumberId: string;
    readonly displayNumber: string;
    readonly accessToken: string;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
  /** `wall`: its time goes by itself, and `now` does not count. Left out: `virtual`. */
  readonly clock?: 'virtual' | 'wall';
  /** `faulty:<id>` or `lawful:<id>`; left out, the reference as it is. */
  readonly twin?: string;
}

/** What a driver learns of a contact centre; its agents sign in at the Desk API with their tokens. */
export interface CentreTold {
  readonly now: number;
  readonly webhookUrl: string;
  readonly deskUrl: string;
  readonly agents: readonly { readonly name: string; readonly token: string }[];
  readonly queues: readonly string[];
  readonly wrapUpReasons: readonly { readonly name: string; readonly default: boolean }[];
  /** Seconds. */
  readonly timeToAccept: number;
  readonly sourceNumber: string;
}

/** A reference on a clock of its own, with its Desk API on a port of its own. */
export interface Centre {
  told(): CentreTold;
  /** Throws a `Refusal` or a `LabError`. */
  administer(action: AdminAction): void;
  moveClock(action: ClockAction): Promise<Times>;
  close(): Promise<void>;
}

/** @param limitMs longest wait for rest when the clock is moved, in ms of real time. */
export async function startCentre(options: CentreOptions, limitMs: number): Promise<Centre> {
  const { idPrefix, business, twin } = options;
  const { track, idle, pause } = createActivity();
  const virtual = options.clock === 'wall' ? undefined : createVirtualClock(options.now);
  const clock = virtual ?? wallClock;
  const graph = graphAt(options.graphUrl);
  const reference = createReference({
    ...{ clock, idPrefix, business, graph, track, blueprint: blueprintOf(twin) },
  });
  const { administration } = reference;
  const tokens = new Map(tokensFor(administration.agents()));
  const api = await startDeskApi({ reference, clock, tokens, track });
  const { url } = api;
  return {
    told: () => ({
      ...{ now: clock.now(), webhookUrl: `${url}/webhook`, deskUrl: url },
      agents: [...tokens].map(([token, name]) => ({ name, token })),
      queues: administration.queues(),
      wrapUpReasons: administration.wrapUpReasons(),
      timeToAccept: administration.timeToAccept(),
      sourceNumber: administration.sourceNumber(),
    }),
    administer(action) {
      administer(administration, action);
      if (action.verb === 'addAgent') tokens.set(secret(), action.name);
    },
    moveClock: virtual ? createMover({ clock: virtual, idle, pause, limitMs }) : goesByItself,
    async close() {
      graph.hangUp();
      await api.close();
    },
  };
}

function goesByItself(): never {
  throw new LabError(409, 'Time goes by itself in this contact centre.');
}

/** The way to the Cloud API over the network. Calls that are under way are broken off with `hangUp`. */
function graphAt(url: string) {
  const end = new AbortController();
  return {
    baseUrl: url.replace(/\/+$/u, ''),
    fetch: (request: Request) =>
      fetch(request, { signal: AbortSignal.any([request.signal, end.signal]) }),
    hangUp: () => end.abort(),
  };
}
