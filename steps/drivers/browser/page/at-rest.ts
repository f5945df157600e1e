import type { ScreenMap } from '../screen-map.ts';

/** Longest wait for the page to come to rest, in ms. */
const restLimit = 5000;

/** Resolves when nothing is under way on the page. */
export function atRest({ busy }: Pick<ScreenMap, 'busy'>): Promise<void> {
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
