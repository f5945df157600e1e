import type { App } from '../application/app.ts';
import type { Leg } from '../domain/leg.ts';

/** The parts of a terminated conversation whose agents have not taken note yet. */
export function toldOf({ store }: App, conversationId: string): readonly Leg[] {
  return [...store.centre.legs.values()].filter(
    (leg) => leg.conversationId === conversationId && leg.phase === 'terminated',
  );
}
