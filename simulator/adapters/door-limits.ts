import type { ServerOptions } from 'node:http';

/** How long a door waits. All in ms of real time. */
export interface DoorLimits {
  /** For the headers of a request, from the first moment of its connection. */
  readonly headersMs: number;
  /** For a request as a whole. */
  readonly requestMs: number;
  /** For the next request on a connection. */
  readonly keepAliveMs: number;
  /** Connections at the same time. */
  readonly connections: number;
}

export const USUAL_LIMITS: DoorLimits = {
  headersMs: 10_000,
  requestMs: 120_000,
  keepAliveMs: 30_000,
  connections: 1000,
};

/** How often connections are held against the limits, at least. */
const CHECK_MS = 5000;

export function serverOptions({ headersMs, requestMs, keepAliveMs }: DoorLimits): ServerOptions {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(headersMs, CHECK_MS),
  };
}
