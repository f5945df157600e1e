import assert from 'node:assert/strict';
import { test } from 'node:test';
import { palette } from '../terminal/palette.ts';
import type { Examined } from '../../steps/assemblies/driven/index.ts';
import { toldExamined, toldForecast, toldSum } from './told.ts';
import type { Forecast } from './forecast.ts';

const each = () => toldExamined(palette(false), 'a.yaml');
const ailment = { sentence: 'It is wrong.', hint: 'Mend it.' };

test('each outcome has a sign, and what is wrong its place and hint', () => {
  const told = (outcome: 'passed' | 'warned' | 'failed', more: object) =>
    each()({ what: 'all is well', outcome, ailments: [{ ...ailment, ...more }] });
  assert.equal(each()({ what: 'x', outcome: 'passed', ailments: [] }), '✓ x\n');
  const rest = 'It is wrong.\n    Mend it.\n';
  assert.equal(told('failed', {}), `✗ all is well\n    ${rest}`);
  assert.equal(told('warned', { pointer: '/a' }), `! all is well\n    a.yaml /a: ${rest}`);
  assert.equal(told('failed', { line: 3 }), `✗ all is well\n    a.yaml:3: ${rest}`);
  assert.equal(told('failed', { pointer: '' }), `✗ all is well\n    a.yaml: ${rest}`);
});

test('why something is not tried is said once for all that follow', () => {
  const tell = each();
  const left: Examined = { what: 'x', outcome: 'not tried', reason: 'So it is.' };
  assert.equal(tell(left), '- not tried: x\n    So it is.\n');
  assert.equal(tell(left), '- not tried: x\n');
});

const FORECAST: Forecast = {
  needs: {
    agents: { atMost: 4, known: [] },
    queues: ['A', 'B'],
    wrapUpReasons: [],
    sourceNumber: null,
    phoneNumberId: '106',
  },
  claims: { absent: [], variants: {} },
  changes: { administration: 'fixtures', tenant: true, scenarios: 3 },
  estimate: { profiles: ['core'], scenarios: 9, secondsEach: null, minutes: null },
};

test('what a run needs and takes is told, known or not', () => {
  const unknown = toldForecast(FORECAST);
  assert.match(unknown, /4 at most; there are 0: none told/u);
  assert.match(unknown, /queues +A, B\n/u);
  assert.match(unknown, /number +not told, id 106/u);
  assert.match(unknown, /changes +nothing is set up: /u);
  assert.doesNotMatch(unknown, /absent|variants/u);
  assert.match(unknown, /9 scenarios of core; how long one takes is not known yet/u);
  const estimate = { ...FORECAST.estimate, secondsEach: 0.4, minutes: 1 };
  const known = toldForecast({ ...FORECAST, estimate });
  assert.match(known, /about 1 minute: 9 scenarios of core, 0\.4 seconds each/u);
});

test('what is declared absent or otherwise is named, and long texts are broken', () => {
  const claims = { absent: ['conference'], variants: { accept: 'automatic' } } as const;
  const changes = { administration: 'driver', tenant: false, scenarios: 3 } as const;
  const told = toldForecast({ ...FORECAST, claims, changes });
  assert.match(told, /^ {2}absent {11}conference\n {2}variants {9}accept: automatic\n/mu);
  assert.match(told, /the 3\s+scenarios\s+that\s+change\s+it\s+are\s+untestable/u);
  assert.ok(told.split('\n').every((line) => line.length <= 100));
});

test('the sum says whether to go on', () => {
  const passed: Examined = { what: 'x', outcome: 'passed', ailments: [] };
  assert.match(
    toldSum('a.yaml', [passed]),
    /1 well.*\nGo on with: deskproof run --target a\.yaml/u,
  );
  const failed: Examined = { what: 'x', outcome: 'failed', ailments: [ailment] };
  assert.match(toldSum('a.yaml', [passed, failed]), /1 wrong.*\nNothing was judged/u);
});
