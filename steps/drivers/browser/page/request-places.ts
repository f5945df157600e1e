import type { InWindow } from '../../../ports/screen.ts';
import type { ScreenMap } from '../screen-map.ts';
import { find, findAll } from './find.ts';

/** Where contact requests are in the window, from the top. */
export function requestPlaces({ requests }: ScreenMap): readonly InWindow[] {
  const region = find(document, requests.region);
  const shown = region ? findAll(region, requests.item) : [];
  return shown.map(inWindow).sort((one, other) => one.top - other.top);
}

function inWindow(element: Element): InWindow {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [wide, high] = [window.innerWidth, window.innerHeight];
  return { left: left / wide, top: top / high, right: right / wide, bottom: bottom / high };
}
