/** The ways into a simulator from the network. Apart from index.ts: whoever uses it in memory need not load them. */
export { createCertificates, type Certificates } from './adapters/certificates.ts';
export type { Door, Place } from './adapters/door.ts';
export type { DoorLimits } from './adapters/door-limits.ts';
export { openHttpDoor, type HttpDoorOptions } from './adapters/http-door.ts';
export { openProxyDoor, type ProxyDoorOptions } from './adapters/proxy-door.ts';
export {
  startControlApi,
  type ControlApiOptions,
} from './adapters/control-api/start-control-api.ts';
export { createMovableClock, type MovableClock } from './adapters/movable-clock.ts';
export { wallClock } from './adapters/wall-clock.ts';
export { createPostWebhook } from './adapters/post-webhook.ts';
export { sendWebhook, sink, SINK_URL } from './adapters/send-webhook.ts';
