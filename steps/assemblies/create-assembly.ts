import { documentedBlueprint } from '../../reference-impl/index.ts';
import { ConfigError } from '../support/problems.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { catalogue } from './catalogue.ts';
import { createMemoryAssembly } from './memory.ts';

type Maker = (options: AssemblyOptions, id: string) => Assembly | Promise<Assembly>;

const makers: Readonly<Record<string, Maker>> = {
  memory: (options) => createMemoryAssembly(options, documentedBlueprint),
  nock: async (options) => {
    const { createNockAssembly } = await import('./nock.ts');
    return createNockAssembly(options, documentedBlueprint);
  },
  faulty: (options, id) => twin(options, find(catalogue.faulty, id)),
  lawful: (options, id) => twin(options, find(catalogue.lawful, id)),
  null: (options, id) => find(catalogue.nulls, id).assemble(options),
};

/** Wires up what `options.target` names. `ConfigError` when it names nothing. */
export async function createAssembly(options: AssemblyOptions): Promise<Assembly> {
  const [kind = '', id = ''] = options.target.split(':');
  const maker = makers[kind];
  if (!maker) throw new ConfigError(`There is no target "${options.target}".`);
  return maker(options, id);
}

function twin(
  options: AssemblyOptions,
  { alter }: { readonly alter: (typeof catalogue.faulty)[number]['alter'] },
): Assembly {
  return createMemoryAssembly(options, alter(documentedBlueprint));
}

function find<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new ConfigError(`There is no twin or null target "${id}".`);
  return found;
}
