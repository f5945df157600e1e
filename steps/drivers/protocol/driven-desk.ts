import type { Action, Desk, Outcome } from '../../ports/desk.ts';
import type { Ask } from './driver.ts';
import type { Handle } from './messages.ts';
import type { ToldScreen } from './told-screen.ts';

/** A window that a driver has opened. */
export interface DrivenDesk extends Desk {
  /** The page that it is on, where the driver tells of one. */
  readonly onPage?: OnPage;
}

export interface OnPage {
  /** Where the window is now: a window that was closed and opened again may be on another page. */
  told(): ToldScreen;
  /** From now on the driver is asked to act by the keyboard alone. */
  byKeyboard(): void;
}

/** What has been opened, and what asks its driver. */
export function drivenDesk(ask: Ask, desk: Handle, screen: ToldScreen | undefined): DrivenDesk {
  let told = screen;
  let hands = {};
  const act = async (action: Action): Promise<Outcome> => {
    const answer = await ask('act', { desk, action: inJson(action), ...hands });
    const { screen: moved, ...outcome } = answer;
    told = moved ?? told;
    return outcome;
  };
  const view = () => ask('view', { desk });
  if (screen === undefined) return { view, act };
  const onPage: OnPage = {
    told: () => told ?? screen,
    byKeyboard: () => (hands = { by: 'keyboard' }),
  };
  return { view, act, onPage };
}

/** Bytes travel as base64. */
function inJson(action: Action): object {
  if (action.verb !== 'attach') return action;
  return { ...action, bytes: Buffer.from(action.bytes).toString('base64') };
}
