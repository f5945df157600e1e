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

// That all the rest of the core passes is what the self-test asks of every lawful twin.
for (const { target, declared } of twins) {
  test(`${target} fails what its variant breaks, not what it makes moot, and nothing else`, async () => {
    const broken = inCore(brokenBy(declared));
    const moot = inCore(Object.keys(mootBy(declared)));
    const others = ['WA-CH-01', 'WA-WRP-06'].filter((id) => ![...broken, ...moot].includes(id));
    const { clauses, problem } = await judgeTarget(source, {
      ...{ target, profile: 'core', seed: 1, support },
      clauses: [...new Set([...broken, ...moot, ...others])],
    });
    const having = (outcome: string) =>
      clauses.filter(({ verdict }) => verdict === outcome).map(({ clause }) => clause.id);
    assert.equal(problem, undefined);
    assert.deepEqual(having('fail').sort(), broken);
    assert.deepEqual(having('not-applicable').sort(), moot);
    assert.ok(others.length > 0);
    assert.deepEqual(having('pass').sort(), others);
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
