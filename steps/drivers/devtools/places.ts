import type { PlaceName, Screen } from '../../ports/screen.ts';
import { Untestable } from '../../support/problems.ts';
import type { ScreenMap } from '../browser/screen-map.ts';
import type { ToldScreen } from '../protocol/told-screen.ts';

type Places = NonNullable<ToldScreen['places']>;

const nowhere = { role: 'none' };
const listItem = { role: 'listitem' };

/** Where things stand on the page, as the driver told it. What it did not tell of is nowhere. */
export function mapOf({ busy, places = {} }: ToldScreen): ScreenMap {
  const { requests, notifications, messages = nowhere } = places;
  return {
    ...(busy !== undefined && { busy }),
    requests: { region: requests ?? nowhere, item: requests?.item ?? listItem },
    notifications: { region: notifications ?? nowhere, item: notifications?.item ?? listItem },
    pane: { thread: messages },
  };
}

/** A screen that says of places which the driver did not tell of that they are not told, and not that nothing is there. */
export function withPlacesOf({ places = {} }: ToldScreen, screen: Screen): Screen {
  const told = <T>(what: keyof Places, look: () => Promise<T>): Promise<T> =>
    places[what] === undefined ? Promise.reject(untold(what)) : look();
  return {
    ...screen,
    requestPlaces: () => told('requests', () => screen.requestPlaces()),
    inSight: (text) => told('messages', () => screen.inSight(text)),
    place: (name: PlaceName) =>
      name === 'desktop' ? screen.place(name) : told(name, () => screen.place(name)),
  };
}

function untold(what: keyof Places): Untestable {
  return new Untestable(
    `This target's driver does not tell where ${what} are on the screen (screen.places.${what}).`,
  );
}
