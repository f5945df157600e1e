import type { Tape } from '../../drivers/recording/entry.ts';
import type { MaskedTraffic } from '../../drivers/recording/exchange.ts';
import { TRAFFIC } from '../../drivers/record/record-told.ts';

export type { MaskedExchange, MaskedTraffic } from '../../drivers/recording/exchange.ts';

/** What crossed the wire in a scenario; `undefined` where that was not recorded, as earlier versions did not. */
export function trafficIn({ entries }: Pick<Tape, 'entries'>): MaskedTraffic | undefined {
  const gave = entries.findLast(({ name }) => name === TRAFFIC)?.gave;
  return gave === undefined ? undefined : (JSON.parse(gave) as MaskedTraffic);
}
