import { createReference, createVirtualClock, type Reference } from '../../reference-impl/index.ts';
import { createSimulator, type Simulator } from '../../simulator/index.ts';
import { createActivity } from '../../steps/assemblies/activity.ts';
import { business, startOfTime } from '../../steps/assemblies/business.ts';

/** The reference and the simulator on one clock, for people who act on their own account. */
export function createWorld(seed: number) {
  const clock = createVirtualClock(startOfTime);
  const activity = createActivity();
  const { track } = activity;
  const simulator: Simulator = createSimulator({
    ...{ seed, clock, business, track, limits: { throughput: 'off' } },
    webhook: {
      url: 'https://contact-centre.example/webhook',
      send: (request) => reference.webhook(request),
    },
  });
  const reference: Reference = createReference({
    ...{ clock, business, track, idPrefix: seed.toString(36) },
    graph: {
      baseUrl: 'https://graph.facebook.com/v24.0',
      fetch: (request) => simulator.graph(request),
    },
  });
  return { clock, activity, simulator, reference };
}
