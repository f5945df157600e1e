import { join } from 'node:path';
import type { Blueprint } from '../../reference-impl/index.ts';
import { driveInBrowser, type BrowserDesk } from '../drivers/browser/index.ts';
import { referenceMap } from '../drivers/browser/reference-map.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { assembleServed } from './http.ts';

/** The reference's agent desktop in a real browser, an agent a browser context; everything else as in the `http` assembly. */
export function createBrowserAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  const desks: BrowserDesk[] = [];
  return assembleServed(options, blueprint, {
    async open(agent, { url, token, windows, count, now }) {
      const desk = await driveInBrowser({
        url: `${url}/desk/#token=${token}`,
        map: referenceMap,
        now: now(),
        windows,
        count,
        leavesNothing: true,
        ...traceOf(options, agent, desks.length),
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

/** The file for the trace of an agent's window: which window it is, then whose. */
function traceOf({ traces }: AssemblyOptions, agent: string, index: number): { trace?: string } {
  if (traces === undefined) return {};
  const whose = agent.normalize('NFD').replace(/\p{M}/gu, '').replace(/\W+/gu, '-');
  return { trace: join(traces, `${index + 1}-${whose.toLowerCase()}.zip`) };
}
