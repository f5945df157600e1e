import { fileURLToPath } from 'node:url';
import type { Blueprint } from '../../reference-impl/index.ts';
import { startDriver, type DrivenDesk } from '../drivers/process/index.ts';
import type { Assembly, AssemblyOptions, WireEntry } from '../ports/assembly.ts';
import { assembleServed } from './http.ts';

const example = fileURLToPath(new URL('../../examples/drive-over-http.js', import.meta.url));

/** One child process for all scenarios of this one; it is started by the first that needs it. */
const driver = startDriver([process.execPath, example]);

/** The served reference, its desks driven by the example in plain JavaScript. What the driver says by the way is evidence. */
export function createProcessAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  const desks: DrivenDesk[] = [];
  const said: WireEntry[] = [];
  const served = assembleServed(options, blueprint, {
    async open(agent, { url, token }) {
      const desk = await driver.open({ agent, url, token });
      desks.push(desk);
      return desk;
    },
    async close() {
      stopListening();
      // A driver that has died holds nothing any more, and the scenario has told of it already.
      await Promise.allSettled(desks.map((desk) => desk.close()));
    },
  });
  const stopListening = driver.onSaid((line) => {
    said.push({ at: served.clock.now(), what: `the driver said: ${line}` });
  });
  return {
    ...served,
    wire: () => [...served.wire(), ...said].sort((one, other) => one.at - other.at),
  };
}
