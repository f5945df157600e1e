import { atOnce } from './paced-time.ts';
import type { DescribedTarget } from './target.ts';

/** A target of which the driver tells everything. */
export const UNDESCRIBED: DescribedTarget = {
  asset: {},
  agents: [],
  queues: [],
  wrapUpReasons: [],
  administration: 'driver',
  changesTenant: true,
  clock: 'virtual',
  pace: atOnce,
  graph: { host: '127.0.0.1', port: 0 },
};
