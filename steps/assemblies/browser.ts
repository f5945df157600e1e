import type { Blueprint } from '../../reference-impl/index.ts';
import { driveInBrowser, type BrowserDesk } from '../drivers/browser/index.ts';
import { referenceMap } from '../drivers/browser/reference-map.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { assembleServed } from './http.ts';

/** The reference's agent desktop in a real browser, an agent a browser context; everything else as in the `http` assembly. */
export function createBrowserAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  const desks: BrowserDesk[] = [];
  return assembleServed(options, blueprint, {
    async open(_agent, { url, token, windows, count, now }) {
      const desk = await driveInBrowser({
        url: `${url}/desk/#token=${token}`,
        map: referenceMap,
        now: now(),
        windows,
        count,
        leavesNothing: true,
      });
      desks.push(desk);
      return desk;
    },
    async advanced(ms) {
      for (const desk of desks) await desk.advance(ms);
    },
    async pictures() {
      const taken = await Promise.allSettled(desks.map((desk) => desk.picture()));
      return taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    },
    async close() {
      await Promise.all(desks.map((desk) => desk.close()));
    },
  });
}
