import type { Box, PlaceName } from '../../../ports/screen.ts';
import type { ScreenMap } from '../screen-map.ts';
import { find, findAll } from './find.ts';

/** Where the things of one kind are, all together. A region that reaches further than what is in it says nothing. */
export function place(name: PlaceName, map: ScreenMap): Box | null {
  if (name === 'desktop') {
    return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  }
  const { region, item = { role: 'listitem' } } = map[name];
  const within = find(document, region);
  const boxes = within ? findAll(within, item).map((each) => each.getBoundingClientRect()) : [];
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
