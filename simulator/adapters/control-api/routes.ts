import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../index.ts';
import type { Clock } from '../../application/options.ts';
import { addCustomers } from './customer-routes.ts';
import { addFaults } from './fault-routes.ts';
import { addPlatform } from './platform-routes.ts';
import { addTemplates } from './template-routes.ts';
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
>;

export interface RouteOptions {
  readonly simulator: Scripted;
  /** For waits. */
  readonly clock: Clock;
}

/** Everything the control API offers. */
export function addRoutes(app: FastifyInstance, options: RouteOptions): void {
  addPlatform(app, options);
  addCustomers(app, options);
  addWire(app, options);
  addFaults(app, options);
  addTemplates(app, options);
}
