import type { Aim, Point } from '../aim.ts';
import type { PageMap, Place } from '../page-map.ts';
import { find } from './find.ts';
import { pointAt } from './point-at.ts';
import { readView } from './read-view.ts';
import type { DeskView } from '../../../ports/view.ts';

/** Longest wait for the page to come to rest, in ms. */
const restLimit = 5000;

/** What the driver can ask inside the page. */
export interface InPage {
  view(map: PageMap): Promise<DeskView>;
  /** Waits until the page is at rest, then points. */
  pointAt(aim: Aim, map: PageMap): Promise<Point>;
  sees(place: Place): boolean;
  /** Waits until the page is at rest; then what it says against the last action, if anything. */
  refusal(map: PageMap): Promise<string | null>;
}

const inPage: InPage = {
  async view(map) {
    await atRest(map);
    return readView(map);
  },
  async pointAt(aim, map) {
    await atRest(map);
    return pointAt(aim);
  },
  sees: (place) => find(document, place) !== undefined,
  async refusal(map) {
    await atRest(map);
    const said = find(document, map.refusals)?.textContent.trim() ?? '';
    return said === '' ? null : said;
  },
};

/** Resolves when nothing is under way on the page. */
function atRest({ busy }: PageMap): Promise<void> {
  if (busy === undefined || !document.querySelector(busy)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const limit = window.setTimeout(() => {
      observer.disconnect();
      reject(new Error(`The page was still busy after ${restLimit} ms.`));
    }, restLimit);
    const observer = new MutationObserver(() => {
      if (document.querySelector(busy)) return;
      window.clearTimeout(limit);
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { attributes: true, subtree: true, childList: true });
  });
}

Object.assign(window, { deskproofInPage: inPage });
