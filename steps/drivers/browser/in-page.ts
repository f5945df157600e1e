import type { Box, Focused, InWindow, PlaceName, Spoken, Target } from '../../ports/screen.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable } from '../unreachable.ts';
import type { Aim, NextKey, Point } from './aim.ts';
import type { PageMap, Place } from './page-map.ts';
import type { ScreenMap } from './screen-map.ts';

/** What the driver can ask inside the page. All but `sees` wait until the page is at rest. */
export interface InPage {
  view(map: PageMap): Promise<DeskView>;
  pointAt(aim: Aim, map: PageMap): Promise<Point>;
  nextKey(aim: Aim, map: PageMap): Promise<NextKey>;
  sees(place: Place): boolean;
  /** What the page says against the last action, if anything. */
  refusal(map: PageMap): Promise<string | null>;
  focused(map: ScreenMap): Promise<Focused | null>;
  targets(map: ScreenMap): Promise<readonly Target[]>;
  requestPlaces(map: ScreenMap): Promise<readonly InWindow[]>;
  inSight(text: string, map: ScreenMap): Promise<boolean>;
  spoken(map: ScreenMap): Promise<readonly Spoken[]>;
  place(name: PlaceName, map: ScreenMap): Promise<Box | null>;
  table(name: string, map: ScreenMap): Promise<readonly (readonly string[])[] | null>;
}

declare global {
  /** Only functions that are sent into the page may name it. */
  const deskproofInPage: InPage;
}

/** Asks the page; whatever goes wrong there means that it cannot be reached. */
export async function inPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    throw new Unreachable(`The page did not answer: ${firstLine(problem)}`);
  }
}

function firstLine(problem: unknown): string {
  return (problem instanceof Error ? problem.message : String(problem)).split('\n')[0] ?? '';
}
