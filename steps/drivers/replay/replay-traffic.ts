import type { Assembly, Exchange } from '../../ports/assembly.ts';
import { TRAFFIC } from '../record/record-told.ts';
import type { MaskedExchange, MaskedTraffic } from '../recording/exchange.ts';
import type { Player } from './player.ts';

/** What crossed the wire, as much of it as was recorded. Of one moment it counts as come after what was done then. */
export function replayTraffic(player: Player): Required<Pick<Assembly, 'crossed' | 'traffic'>> {
  const exchanges = () => (player.last(TRAFFIC) as MaskedTraffic | undefined)?.exchanges ?? [];
  return {
    traffic: () => exchanges().map(plain),
    crossed() {
      const now = player.known('clock: now') as number;
      return exchanges().filter(({ at }) => at < now).length;
    },
  };
}

function plain({ at, direction, asked, body, status, answer }: MaskedExchange): Exchange {
  const request = body === undefined ? asked : `${asked}\n\n${asText(body)}`;
  return { at, direction, status, request, response: answer === undefined ? '' : asText(answer) };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
