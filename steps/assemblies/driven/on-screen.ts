import type { LentScreen } from '../../drivers/devtools/index.ts';
import type { DrivenDesk } from '../../drivers/protocol/driven-desk.ts';
import type { Desk } from '../../ports/desk.ts';

/** The screens that a scenario's windows are on. */
export interface Screens {
  /** A desk, with its screen where its driver tells of one. A browser's tools are loaded only then. */
  of(desk: DrivenDesk): Promise<Desk>;
  /** Of all of them, PNG; of one that is gone there is none. */
  pictures(): Promise<readonly Uint8Array[]>;
  /** Lets go of the browsers that they are in. Never rejects. */
  letGo(): Promise<void>;
}

export function createScreens(): Screens {
  const lent: LentScreen[] = [];
  return {
    async of({ onPage, ...desk }) {
      if (!onPage) return desk;
      const { screenByDevtools } = await import('../../drivers/devtools/index.ts');
      const found = await screenByDevtools(onPage);
      lent.push(found);
      return { ...desk, screen: found.screen };
    },
    async pictures() {
      const taken = await Promise.allSettled(lent.map(({ screen }) => screen.picture()));
      return taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    async letGo() {
      await Promise.allSettled(lent.splice(0).map((each) => each.letGo()));
    },
  };
}
