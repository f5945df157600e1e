import { documentedBlueprint, type Blueprint } from '../../reference-impl/index.ts';
import { ConfigError } from '../support/problems.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { catalogue } from './catalogue.ts';
import type { Stated } from './driven/from-statement.ts';
import { createMemoryAssembly } from './memory.ts';

type Maker = (options: AssemblyOptions, blueprint: Blueprint) => Assembly | Promise<Assembly>;

/** Ways to put the reference together. What only some runs need is loaded when they need it. */
const assemblies: Readonly<Record<string, Maker>> = {
  memory: createMemoryAssembly,
  nock: async (...given) => (await import('./nock.ts')).createNockAssembly(...given),
  http: async (...given) => (await import('./http.ts')).createHttpAssembly(...given),
  browser: async (...given) => (await import('./browser.ts')).createBrowserAssembly(...given),
};

/**
 * Wires up what `options.target` names: an assembly (`http`), a twin in memory (`faulty:<id>`) or on another assembly
 * (`http+faulty:<id>`), or a null target; or what a statement describes. `ConfigError` when it names nothing. Recorded where the options
 * say so, and answered by a recording where they name one.
 */
export async function createAssembly(options: AssemblyOptions, stated?: Stated): Promise<Assembly> {
  if (options.replay !== undefined) {
    return (await import('./recording/play.ts')).createReplayAssembly(options);
  }
  if (options.recording === undefined) return wireUp(options, stated);
  const { recorded } = await import('./recording/keep.ts');
  return recorded(options, () => wireUp(options, stated));
}

async function wireUp(options: AssemblyOptions, stated?: Stated): Promise<Assembly> {
  if (stated) {
    const { createStatedAssembly } = await import('./driven/from-statement.ts');
    return createStatedAssembly(options, stated);
  }
  const { target } = options;
  const [kind = '', id = ''] = target.split(':');
  if (kind === 'null') return find(catalogue.nulls, id).assemble(options);
  const [first = '', second] = kind.split('+');
  const name = id === '' ? kind : second === undefined ? 'memory' : first;
  if (name === 'process') {
    const { createProcessAssembly } = await import('./process.ts');
    return createProcessAssembly(options, id === '' ? undefined : `${second ?? first}:${id}`);
  }
  const maker = assemblies[name];
  if (!maker) throw new ConfigError(`There is no target "${target}".`);
  return maker(options, id === '' ? documentedBlueprint : twinOf(second ?? first, id));
}

function twinOf(kind: string, id: string): Blueprint {
  if (kind === 'faulty') return find(catalogue.faulty, id).alter(documentedBlueprint);
  if (kind === 'lawful') return find(catalogue.lawful, id).alter(documentedBlueprint);
  throw new ConfigError(`There are faulty and lawful twins, but no ${kind} ones.`);
}

function find<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new ConfigError(`There is no twin or null target "${id}".`);
  return found;
}
