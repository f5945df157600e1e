import { loadConfiguration } from '@cucumber/cucumber/api';
import type { IConfiguration, IRunConfiguration } from '@cucumber/cucumber/api';
import { absenceTag } from '../clauses/tag-names.ts';
import { silent } from './silent-environment.ts';
import type { SuiteOptions } from './suite-options.ts';
import { tagExpression } from './tag-expression.ts';

type JsonObject = IConfiguration['worldParameters'];

let runs = 0;

/** Cucumber's configuration for a run of the suite. */
export async function configure(options: SuiteOptions): Promise<IRunConfiguration> {
  const provided = {
    paths: options.scenarios?.slice() ?? pathsOf(options),
    tags: tagExpression({ ...options, beside: options.probes?.map(absenceTag) ?? [] }),
    order: options.order ?? 'defined',
    worldParameters: {
      target: options.target,
      seed: options.seed,
      run: (runs += 1),
      ...(options.declared as unknown as JsonObject | undefined),
      ...given(options, 'traces'),
      ...given(options, 'recording'),
      ...given(options, 'replay'),
      // It was read from YAML, so it is JSON, whatever its type has to say.
      ...(options.statement && { statement: options.statement as unknown as JsonObject }),
    },
  };
  const { runConfiguration } = await loadConfiguration(
    { file: false, provided },
    silent(options.root),
  );
  const stdout = new URL('./silent-formatter.js', import.meta.url).href;
  const formats = { stdout, files: { ...options.formats }, publish: false as const, options: {} };
  return { ...runConfiguration, formats, ...pluginsFor(options) };
}

/** Our own targets are made anew for each scenario, so that nothing is shared there. */
function pluginsFor({ statement }: SuiteOptions): Pick<IRunConfiguration, 'plugins'> {
  if (!statement) return {};
  const tenantLast = new URL('./tenant-last.js', import.meta.url).href;
  return { plugins: { specifiers: [tenantLast], options: {} } };
}

function pathsOf({ profiles = ['core'], probes = [] }: SuiteOptions): string[] {
  return [
    ...profiles.map((profile) => `features/${profile}/**/*.feature`),
    ...probes.map((feature) => `features/absence/${feature}.feature`),
  ];
}

function given(options: SuiteOptions, name: 'traces' | 'recording' | 'replay'): JsonObject {
  const value = options[name];
  return value === undefined ? {} : { [name]: value };
}
