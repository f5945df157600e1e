import type { Assembly } from '../../ports/assembly.ts';
import type { Desk, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { NotRecorded } from '../../support/problems.ts';
import type { Player } from './player.ts';

/** Desks that show and answer what was recorded. */
export function replayDesks(player: Player): Assembly['desk'] {
  return (agent) => Promise.resolve().then(() => replayDesk(player.opened(agent), player));
}

function replayDesk({ name, isOnScreen }: ReturnType<Player['opened']>, player: Player): Desk {
  const desk: Desk = {
    view: async () => (await player.seen(`${name}: view`)) as DeskView,
    act: async (action) => (await player.done(`${name}: act`, [action])) as Outcome,
  };
  return isOnScreen ? Object.defineProperty(desk, 'screen', { get: noScreen }) : desk;
}

function noScreen(): never {
  throw new NotRecorded(
    'The recording has what desks show and not their screens: what is seen, heard or pressed there can only be judged on the target.',
  );
}
