import type { Blueprint } from '../../reference-impl/index.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { assembleReference } from './reference-assembly.ts';

/** The fastest assembly: both sides are handed to each other as functions. */
export function createMemoryAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  return assembleReference(
    options,
    {
      toPlatform: (simulator) => (request) => simulator.graph(request),
      toContactCentre: (reference) => (request) => reference.webhook(request),
      open: () => ({ close: () => undefined }),
    },
    blueprint,
  );
}
