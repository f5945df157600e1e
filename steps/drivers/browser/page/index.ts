import type { InPage } from '../in-page.ts';
import { atRest } from './at-rest.ts';
import { find } from './find.ts';
import { withFilesOpened } from './open-files.ts';
import { focused } from './focused.ts';
import { inSight } from './in-sight.ts';
import { nextKey } from './next-key.ts';
import { place } from './place.ts';
import { pointAt } from './point-at.ts';
import { readView } from './read-view.ts';
import { requestPlaces } from './request-places.ts';
import { listen, spoken } from './spoken.ts';
import { readTable } from './read-table.ts';
import { targets } from './targets.ts';

const inPage: InPage = {
  async view(map) {
    await atRest(map);
    return withFilesOpened(readView(map), map);
  },
  async pointAt(aim, map) {
    await atRest(map);
    return pointAt(aim);
  },
  async nextKey(aim, map) {
    await atRest(map);
    return nextKey(aim);
  },
  sees: (place) => find(document, place) !== undefined,
  async refusal(map) {
    await atRest(map);
    const said = find(document, map.refusals)?.textContent.trim() ?? '';
    return said === '' ? null : said;
  },
  focused: (map) => atRest(map).then(focused),
  targets: (map) => atRest(map).then(targets),
  requestPlaces: (map) => atRest(map).then(() => requestPlaces(map)),
  inSight: (text, map) => atRest(map).then(() => inSight(text, map)),
  spoken: (map) => atRest(map).then(spoken),
  async place(name, map) {
    await atRest(map);
    return place(name, map);
  },
  async table(name, map) {
    await atRest(map);
    return readTable(name);
  },
};

listen();
Object.assign(window, { deskproofInPage: inPage });
