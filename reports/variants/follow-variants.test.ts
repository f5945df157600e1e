import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSupportCode } from '../engine/load-support.ts';
import { packageRoot } from '../engine/package-root.ts';
import { judgeTarget } from '../run/judge-target.ts';
import { loadSource } from '../run/suite-source.ts';
import { brokenBy, declaredVariants, mootBy } from './effects.ts';

const [source, support] = await Promise.all([
  loadSource(packageRoot),
  loadSupportCode(packageRoot),
]);

const twins = source.catalogue.lawful.flatMap(({ id, variants }) =>
  variants === undefined ? [] : [{ target: `lawful:${id}`, declared: declaredVariants(variants) }],
);

const core = [...source.clauses.clauses.values()].filter(({ profile }) => profile === 'core');
const inCore = (ids: Iterable<string>) =>
  [...ids].filter((id) => core.some((clause) => clause.id === id)).sort();

for (const { target, declared } of twins) {
  test(`${target} fails what its variant breaks, and no other clause of the core`, async () => {
    const { clauses, problem } = await judgeTarget(source, {
      ...{ target, profile: 'core', seed: 1, support },
    });
    const having = (...outcomes: readonly string[]) =>
      clauses.filter(({ verdict }) => outcomes.includes(verdict)).map(({ clause }) => clause.id);
    assert.equal(problem, undefined);
    assert.deepEqual(having('fail').sort(), inCore(brokenBy(declared)));
    assert.deepEqual(having('not-applicable').sort(), inCore(Object.keys(mootBy(declared))));
    const rest = having('pass', 'recorded').length;
    assert.equal(rest + having('fail', 'not-applicable').length, core.length);
  });
}

for (const { target, declared } of twins) {
  const broken = inCore(brokenBy(declared));
  test(`${target} fails ${broken.join(', ')} without a declaration as well`, async () => {
    const lawful = source.catalogue.lawful.map(({ id, allows }) => ({ id, allows }));
    const { clauses } = await judgeTarget(
      { ...source, catalogue: { ...source.catalogue, lawful } },
      { target, profile: 'core', seed: 1, support, clauses: broken },
    );
    assert.deepEqual(
      clauses.map(({ clause, verdict }) => `${clause.id} ${verdict}`).sort(),
      broken.map((id) => `${id} fail`),
    );
  });

  test(`what ${target} declares is untrue of a contact centre that works as documented`, async () => {
    const documented = 'offers-to-latest-available';
    const { variants } = source.catalogue.lawful.find(({ id }) => target.endsWith(id)) ?? {};
    const lawful = [{ id: documented, allows: '', ...(variants && { variants }) }];
    const { clauses, problem = '' } = await judgeTarget(
      { ...source, catalogue: { ...source.catalogue, lawful } },
      { target: `lawful:${documented}`, profile: 'core', seed: 1, support, clauses: broken },
    );
    assert.ok(clauses.every(({ verdict }) => verdict === 'config-error'));
    assert.match(problem, /^\/claims\/variants\/\w+: it says .* passes \(.*\)\. Leave it out/u);
  });
}
