import {
  agentNamed,
  createAdministration,
  type Administration,
} from './adapters/administration.ts';
import { createGraphClient } from './adapters/graph-client.ts';
import { createLog, type Log } from './adapters/log.ts';
import { defaultFixtures, seededCentre, type Fixtures } from './adapters/seeded-centre.ts';
import { createWebhook } from './adapters/webhook.ts';
import type { App } from './application/app.ts';
import type { Clock } from './application/clock.ts';
import { openDesk, type Desk } from './application/desk/desk.ts';
import { createFiles } from './application/files.ts';
import { createStore } from './application/store.ts';
import { createTurns } from './application/turns.ts';
import { createUseCases } from './application/use-cases/index.ts';
import { documentedBlueprint, type Blueprint, type PageExtras } from './blueprint.ts';

export { wallClock } from './adapters/wall-clock.ts';
export { createVirtualClock, type VirtualClock } from './adapters/virtual-clock.ts';
export type { Action, Outcome } from './application/desk/action.ts';
export type { Desk } from './application/desk/desk.ts';
export type { DeskView } from './application/presenter/desk-view.ts';
export { documentedBlueprint, type Blueprint, type PageExtras } from './blueprint.ts';

export interface ReferenceOptions {
  readonly clock: Clock;
  /** Prefix of all ids, so that two contact centres never share one. */
  readonly idPrefix: string;
  readonly business: {
    readonly phoneNumberId: string;
    /** As agents see it, e.g. `+1 555-078-3881`. */
    readonly displayNumber: string;
    readonly accessToken: string;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
  /** Where the Cloud API is, and how to get there. */
  readonly graph: {
    readonly baseUrl: string;
    readonly fetch: (request: Request) => Promise<Response>;
  };
  /** Told of each piece of work under way. */
  readonly track: (work: Promise<unknown>) => void;
  readonly blueprint?: Blueprint;
  readonly fixtures?: Fixtures;
}

/** A running contact centre in memory. */
export interface Reference {
  /** Where the platform's webhooks go in. */
  webhook(request: Request): Promise<Response>;
  /** Opens a window for an agent, by name. Unknown names are refused. */
  openDesk(agent: string): Desk;
  readonly administration: Administration;
  readonly log: Log;
  /** What the desktop's page gets beside its own. */
  readonly page: PageExtras;
  /** How long a desktop may be without a connection before anything comes of it, in ms. */
  readonly recoveryMs: number;
  /** Tells `listener` each time something in the contact centre has changed. Answers with how to stop. */
  onChange(listener: () => void): () => void;
}

/** All files together, in bytes; the oldest make room, and can be asked for anew. */
const mostFileBytes = 256 * 1024 * 1024;
/** Largest webhook body: what the platform may send (platform reference 1.7). */
const maxWebhookBytes = 3 * 1024 * 1024;

export function createReference(options: ReferenceOptions): Reference {
  const app = createApp(options);
  const blueprint = options.blueprint ?? documentedBlueprint;
  const log = createLog(() => options.clock.now());
  return {
    webhook: blueprint.webhook(
      createWebhook(app, { ...options.business, log, maxBytes: maxWebhookBytes }),
      app,
      options.business.appSecret,
    ),
    openDesk(name) {
      const { id } = agentNamed(app, name);
      return blueprint.desk(openDesk(app, id), app, id);
    },
    administration: createAdministration(app),
    log,
    page: blueprint.page,
    recoveryMs: blueprint.policies.recovery.timeMs,
    onChange: (listener) => app.store.listen(listener),
  };
}

function createApp(options: ReferenceOptions): App {
  const blueprint = options.blueprint ?? documentedBlueprint;
  const { clock, business } = options;
  const nextId = idSource(options.idPrefix);
  const centre = seededCentre(options.fixtures ?? defaultFixtures, nextId, clock.now());
  const graph = createGraphClient({ ...business, ...options.graph, clock });
  const app: App = {
    store: createStore(centre),
    attendance: new Map(),
    files: createFiles(mostFileBytes),
    outbox: new Map(),
    downloads: createTurns(blueprint.policies.files.atOnce, options.track),
    policies: blueprint.policies,
    clock,
    business,
    nextId,
    track: options.track,
    outbound: blueprint.outbound(graph, () => app),
    get use() {
      return useCases;
    },
  };
  const useCases = blueprint.useCases(createUseCases(app), app);
  return app;
}

function idSource(prefix: string): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return `${kind}-${prefix}-${next}`;
  };
}
