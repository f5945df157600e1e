import type { Place } from './page-map.ts';

/** Where things stand whose places are looked at, and how a page tells that it is busy: the part of a page map that a screen needs. */
export interface ScreenMap {
  /** Matches while the page has something under way; left out where a page does not tell. */
  readonly busy?: string;
  readonly requests: { readonly region: Place; readonly item: Place };
  /** Its items are list items where nothing else is said. */
  readonly notifications: { readonly region: Place; readonly item?: Place };
  readonly pane: { readonly thread: Place };
}
