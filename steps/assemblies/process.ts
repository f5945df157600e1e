import { fileURLToPath } from 'node:url';
import type { Blueprint } from '../../reference-impl/index.ts';
import { startDriver, type DriverProcess } from '../drivers/process/index.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { assembleServed } from './http.ts';

const example = fileURLToPath(new URL('../../examples/drive-over-http.js', import.meta.url));
let driver: DriverProcess | undefined;

/** The served reference, its desks driven by the example in plain JavaScript: one child process for the whole run. */
export function createProcessAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  return assembleServed(options, blueprint, {
    open: (agent, { url, token }) => theDriver().open({ agent, url, token }),
  });
}

function theDriver(): DriverProcess {
  if (driver) return driver;
  const started = startDriver([process.execPath, example]);
  process.once('exit', () => started.stop());
  return (driver = started);
}
