import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../index.ts';
import type { Clock } from '../../application/options.ts';
import { createRandom, type Random } from '../../domain/random.ts';
import { addAgents, type Workforce } from './agent-routes.ts';
import { addClock } from './clock-routes.ts';
import { addCustomers } from './customer-routes.ts';
import { addFaults } from './fault-routes.ts';
import { createFeed, type Feed } from './feed.ts';
import { addFeed } from './feed-routes.ts';
import { addFiles } from './file-routes.ts';
import { addLives } from './life-routes.ts';
import { createLives, type Lives } from './lives.ts';
import { addPlatform } from './platform-routes.ts';
import { addSetting, type Setting } from './setting-routes.ts';
import { addTemplates } from './template-routes.ts';
import { createTicks, type Ticks } from './ticks.ts';
import { addWebhooks } from './webhook-routes.ts';
import { addWire } from './wire-routes.ts';

/** The part of a simulator that can be scripted. */
export type Scripted = Pick<
  Simulator,
  | 'customers'
  | 'faults'
  | 'templates'
  | 'wire'
  | 'onWire'
  | 'deliveries'
  | 'unexpected'
  | 'failures'
  | 'subscribe'
  | 'delivers'
  | 'file'
>;

export interface RouteOptions {
  readonly simulator: Scripted;
  /** For waits, and for customers who chat by themselves. */
  readonly clock: Clock;
  /** For customers who chat by themselves. */
  readonly random?: Random;
  /** Told in a sentence of what went wrong inside. */
  readonly warn?: (text: string) => void;
  /** Puts the clock forward, where it can be. */
  readonly skip?: (ms: number) => void;
  /** Where everything is, for those who show it. */
  readonly setting?: () => Setting;
  /** The agents of the contact centre, where they are known. */
  readonly workforce?: Workforce;
}

/** What the routes share. */
export interface RouteContext extends RouteOptions {
  readonly lives: Lives;
  readonly ticks: Ticks;
  readonly feed: Feed;
  /** Another for each start. */
  readonly run: string;
}

/** Everything the control API offers. */
export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  const context = contextOf(options);
  app.addHook('onClose', (_app, done) => {
    context.ticks.stop();
    done();
  });
  addPlatform(app, options);
  addSetting(app, context);
  addCustomers(app, context);
  addLives(app, context);
  addFeed(app, context);
  addFiles(app, context);
  addWire(app, options);
  addWebhooks(app, options);
  addFaults(app, options);
  addTemplates(app, options);
  addAgents(app, context);
  addClock(app, context);
}

function contextOf(options: RouteOptions): RouteContext {
  const { simulator, clock, random = createRandom(1), warn = () => undefined } = options;
  const lives = createLives({ clock, warn, random: random.fork('lives') });
  const ticks = createTicks(simulator);
  const feed = createFeed(simulator, { lives, ticks });
  return { ...options, lives, ticks, feed, run: `${clock.now()}` };
}
