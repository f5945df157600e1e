import type { DrivenDesk } from '../../drivers/protocol/driven-desk.ts';
import type { Desk } from '../../ports/desk.ts';
import type { Screen } from '../../ports/screen.ts';

/** A desk, with its screen where its driver tells of one. A browser's tools are loaded only then. */
export async function onScreen({ onPage, ...desk }: DrivenDesk): Promise<Desk> {
  if (!onPage) return desk;
  const { screenByDevtools } = await import('../../drivers/devtools/index.ts');
  return { ...desk, screen: await screenByDevtools(onPage) };
}

/** Pictures of all screens, PNG; of one that is gone there is none. */
export async function picturesOf(screens: readonly Screen[]): Promise<readonly Uint8Array[]> {
  const taken = await Promise.allSettled(screens.map((screen) => screen.picture()));
  return taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
