/**
 * Who may import whom. One row a folder: a file matches exactly one row, for a later block replaces an earlier one's rule and never
 * adds to it. `never` lists path parts that must not appear in an import.
 *
 * Dependencies point inward (domain ← application ← adapters). The simulator and the reference share nothing and meet on the wire; only
 * steps/assemblies knows everybody.
 */
const outside = {
  simulator: '**/simulator/**',
  reference: '**/reference-impl/**',
  steps: '**/steps/**',
  reports: '**/reports/**',
  cli: '**/cli/**',
};

const adapters = '**/adapters/**';
const application = '**/application/**';

const rows = [
  [
    'simulator/domain',
    [outside.reference, outside.steps, outside.reports, outside.cli, adapters, application],
  ],
  [
    'simulator/application',
    [outside.reference, outside.steps, outside.reports, outside.cli, adapters],
  ],
  ['simulator/phone', ['../*', outside.reference, outside.steps, outside.reports, outside.cli]],
  ['simulator/adapters', [outside.reference, outside.steps, outside.reports, outside.cli]],
  ['simulator/compat', [outside.reference, outside.steps, outside.reports, outside.cli]],
  [
    'reference-impl/domain',
    [outside.simulator, outside.steps, outside.reports, outside.cli, adapters, application],
  ],
  [
    'reference-impl/application',
    [outside.simulator, outside.steps, outside.reports, outside.cli, adapters],
  ],
  [
    'reference-impl/adapters',
    [
      outside.simulator,
      outside.steps,
      outside.reports,
      outside.cli,
      '**/faulty/**',
      '**/lawful/**',
    ],
  ],
  [
    'reference-impl/faulty',
    [outside.simulator, outside.steps, outside.reports, outside.cli, adapters, '**/lawful/**'],
  ],
  [
    'reference-impl/lawful',
    [outside.simulator, outside.steps, outside.reports, outside.cli, adapters, '**/faulty/**'],
  ],
  ['steps/ports', ['../*', '@*/*', 'node:*']],
  [
    'steps/drivers',
    [outside.simulator, outside.reference, outside.reports, outside.cli, '**/assemblies/**'],
  ],
  [
    'steps/support',
    [outside.simulator, outside.reference, outside.reports, outside.cli, '**/drivers/**'],
  ],
  ['steps/names', ['../*', '@*/*', 'node:*']],
  [
    'steps/statement',
    [
      outside.simulator,
      outside.reference,
      outside.reports,
      outside.cli,
      '**/assemblies/**',
      '**/drivers/**',
      '**/support/**',
    ],
  ],
  ['steps/assemblies', [outside.reports, outside.cli]],
  [
    'reports',
    [
      outside.simulator,
      outside.reference,
      outside.cli,
      '**/steps/support/**',
      '**/steps/drivers/**',
    ],
  ],
];

const flat = [
  ['simulator/*.ts', [outside.reference, outside.steps, outside.reports, outside.cli]],
  [
    'reference-impl/*.ts',
    [
      outside.simulator,
      outside.steps,
      outside.reports,
      outside.cli,
      '**/faulty/**',
      '**/lawful/**',
    ],
  ],
  [
    'steps/*.ts',
    [
      outside.simulator,
      outside.reference,
      outside.reports,
      outside.cli,
      '**/assemblies/**',
      '**/drivers/**',
    ],
  ],
];

function fence(glob, never) {
  return {
    files: [glob],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: never, message: `Not from ${glob}: see eslint.fences.js.` }] },
      ],
    },
  };
}

export const fences = [
  ...rows.map(([folder, never]) => fence(`${folder}/**/*.{ts,tsx}`, never)),
  ...flat.map(([glob, never]) => fence(glob, never)),
];
