import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { fences } from '../eslint.fences.js';

/** Imports that must never be possible: where, and of what. */
const bad: readonly (readonly [string, string])[] = [
  ['reference-impl/domain/planted.ts', '../application/app.ts'],
  ['reference-impl/domain/policies/planted.ts', '../../adapters/webhook.ts'],
  ['reference-impl/application/planted.ts', '../adapters/webhook.ts'],
  ['reference-impl/application/desk/planted.ts', '../../../simulator/index.ts'],
  ['reference-impl/adapters/planted.ts', '../faulty/index.ts'],
  ['reference-impl/adapters/planted.ts', '../../steps/ports/view.ts'],
  ['reference-impl/planted.ts', '../simulator/index.ts'],
  ['reference-impl/faulty/planted.ts', '../../steps/support/world.ts'],
  ['reference-impl/lawful/planted.ts', '../faulty/index.ts'],
  ['simulator/domain/planted.ts', '../application/graph.ts'],
  ['simulator/application/planted.ts', '../adapters/nock-door.ts'],
  ['simulator/application/planted.ts', '../../reference-impl/index.ts'],
  ['simulator/phone/planted.tsx', '../application/phone.ts'],
  ['simulator/phone/planted.ts', '../../reference-impl/desktop/parts.tsx'],
  ['simulator/adapters/planted.ts', '../../reference-impl/index.ts'],
  ['simulator/compat/planted.ts', '../../steps/ports/view.ts'],
  ['simulator/planted.ts', '../steps/ports/view.ts'],
  ['steps/planted.steps.ts', './assemblies/memory.ts'],
  ['steps/planted.steps.ts', '../reference-impl/index.ts'],
  ['steps/drivers/planted.ts', '../../reference-impl/index.ts'],
  ['steps/drivers/planted.ts', '../assemblies/memory.ts'],
  ['steps/support/planted.ts', '../../simulator/index.ts'],
  ['steps/ports/planted.ts', '../assemblies/memory.ts'],
  ['steps/names/planted.ts', '../ports/view.ts'],
  ['steps/statement/planted.ts', '../../simulator/index.ts'],
  ['steps/statement/planted.ts', '../../reference-impl/index.ts'],
  ['steps/statement/planted.ts', '../../reports/clauses/index.ts'],
  ['steps/statement/planted.ts', '../../cli/guarded.ts'],
  ['steps/statement/planted.ts', '../assemblies/memory.ts'],
  ['steps/statement/planted.ts', '../drivers/within.ts'],
  ['steps/statement/planted.ts', '../support/world.ts'],
  ['steps/assemblies/planted.ts', '../../reports/engine/run-suite.ts'],
  ['reports/verdicts/planted.ts', '../../reference-impl/index.ts'],
];

/** Imports that must stay possible, so that the fence is no wall. */
const good: readonly (readonly [string, string])[] = [
  ['reference-impl/application/planted.ts', '../domain/agent.ts'],
  ['reference-impl/adapters/planted.ts', '../application/app.ts'],
  ['steps/assemblies/planted.ts', '../../simulator/index.ts'],
  ['steps/assemblies/planted.ts', '../../reference-impl/index.ts'],
  ['steps/planted.steps.ts', './support/world.ts'],
  ['steps/statement/planted.ts', '../names/near.ts'],
  ['steps/assemblies/planted.ts', '../statement/index.ts'],
  ['reports/clauses/planted.ts', '../../steps/statement/index.ts'],
  ['reports/run/planted.ts', '../../steps/assemblies/catalogue.ts'],
];

/** The fence alone, without types: the planted files are not on disk. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'] }, ...fences],
});

async function complaints(file: string, from: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`import '${from}';\n`, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

for (const [file, from] of bad) {
  test(`${file} cannot import ${from}`, async () => {
    assert.deepEqual(await complaints(file, from), ['no-restricted-imports']);
  });
}

for (const [file, from] of good) {
  test(`${file} can import ${from}`, async () => {
    assert.deepEqual(await complaints(file, from), []);
  });
}
