import { fileURLToPath } from 'node:url';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { assembleDriven } from './driven/driven-assembly.ts';
import { createEarlierPlatforms } from './driven/earlier-platforms.ts';
import { lentDriver } from './driven/lent-driver.ts';
import { UNDESCRIBED } from './driven/undescribed.ts';
import { blueprintOf } from './laboratory/twin.ts';

const example = fileURLToPath(new URL('../../examples/javascript/driver.js', import.meta.url));

/** Its contact centres do not live on. */
const earlier = createEarlierPlatforms();

/** The reference in a laboratory of another process, driven by the example in plain JavaScript. `twin`: `faulty:<id>` or `lawful:<id>`. */
export function createProcessAssembly(options: AssemblyOptions, twin?: string): Promise<Assembly> {
  const { userIds } = blueprintOf(twin);
  const driver = lentDriver({
    command: [process.execPath, example],
    options: twin === undefined ? {} : { twin },
  });
  return assembleDriven(
    options,
    { ...UNDESCRIBED, asset: { ...UNDESCRIBED.asset, userIds } },
    { nonce: '', driver, earlier },
  );
}
