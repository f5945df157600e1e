import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { readStatement } from './read-statement.ts';
import { changed, env, known, least, read, refused, whole } from './test-statements.ts';
import { withoutSecrets } from './without-secrets.ts';

test('a whole statement is read, with secrets looked up and times in seconds', (t) => {
  const { file, folder, ...said } = read(t, whole);
  assert.equal(basename(file), 'deskproof.yaml');
  assert.equal(dirname(file), folder);
  assert.deepEqual(said.asset, {
    ...whole.asset,
    appSecret: 'hush-app-secret',
    verifyToken: 'hush-verify-token',
    accessToken: 'hush-access-token',
  });
  const [ada, grace] = said.agents ?? [];
  assert.deepEqual(ada?.credentials, { username: 'ada', password: 'hush-password' });
  assert.deepEqual(grace, { name: 'Grace', credentials: {} });
  assert.deepEqual(said.wrapUpReasons?.[1], { name: 'Call back', default: false });
  assert.deepEqual(said.claims, whole.claims);
  assert.equal(said.masking, true);
  assert.deepEqual(said.timeouts, { acceptSeconds: 30, autoWrapUp: whole.timeouts.autoWrapUp });
  assert.deepEqual(said.clock, { kind: 'wall', toleranceSeconds: 3, longestWaitSeconds: 120 });
  assert.deepEqual(said.graph, whole.graph);
  const { command, options } = whole.driver;
  const limits = { answerSeconds: 5, startSeconds: 10 };
  assert.deepEqual(said.driver, { kind: 'command', command, options, limits });
  assert.deepEqual(said.settle, { seconds: 2, pollSeconds: 0.25 });
  assert.deepEqual(said.consent, { changesTenant: true });
});

test('what is left out has its default, or is left to the driver', (t) => {
  const { file, folder, identity, ...said } = read(t, least);
  assert.deepEqual([dirname(file), identity], [folder, least.identity]);
  assert.deepEqual(said, {
    claims: { profiles: ['core'], features: {}, interpretations: {}, variants: {} },
    asset: least.asset,
    timeouts: {},
    clock: { kind: 'virtual', toleranceSeconds: 0 },
    administration: 'driver',
    graph: { reachedBy: 'setting', host: '127.0.0.1', port: 0 },
    driver: {
      ...{ kind: 'url', url: 'http://127.0.0.1:4500/', options: {} },
      limits: { answerSeconds: 15, startSeconds: 30 },
    },
    settle: { seconds: 0, pollSeconds: 0.5 },
    consent: { changesTenant: false },
  });
});

test('auto wrap-up may be off, and masking too', (t) => {
  assert.equal(read(t, changed('/timeouts/autoWrapUp', 'off')).timeouts.autoWrapUp, null);
  assert.equal(read(t, changed('/masking', 'off')).masking, false);
});

test('what is just right is taken', (t) => {
  read(t, changed('/timeouts/accept', 86_400));
  read(t, changed('/graph/port', 65_535));
  read(t, changed('/settle/seconds', 0));
  read(t, changed('/asset/businessAccountId', '9007199254740991'));
  read(t, changed('/driver/command/0', process.execPath));
});

test('a copy for reports holds no secret', (t) => {
  const statement = read(t, whole);
  assert.match(JSON.stringify(statement), /hush/);
  const copy = withoutSecrets(statement);
  assert.doesNotMatch(JSON.stringify(copy), /hush/);
  assert.deepEqual(copy.agents?.[0]?.credentials, { username: '***', password: '***' });
  assert.deepEqual(copy.driver.options, { tenant: 'staging', apiToken: '***' });
  assert.equal('appSecret' in withoutSecrets(read(t, least)).asset, false);
});

test('all problems come at once, in the order of the file, each with its line', (t) => {
  const text = [
    'deskproof: 1',
    'identity: { vendor: Acme, product: Desk, version: 4.2 }',
    'claims:',
    '  profiles: [cor]',
    'asset:',
    '  phoneNumberId: abc',
    '  businessAccountId: "102290129340398"',
    '  appSecret:',
    '    env: UNSET',
    'clock: { kind: virtual }',
    'driver:',
    '  url: here',
  ];
  const { problems, message } = refused(t, text.join('\n'));
  assert.deepEqual(
    problems.map(({ line, pointer }) => `${line ?? ''} ${pointer}`),
    [
      '2 /identity/version',
      '4 /claims/profiles/0',
      '5 /asset/sourceNumber',
      '6 /asset/phoneNumberId',
      '9 /asset/appSecret/env',
      '12 /driver/url',
    ],
  );
  const lines = message.split('\n');
  assert.equal(lines.length, 6);
  assert.match(
    lines[1] ?? '',
    /^deskproof\.yaml:4 \/claims\/profiles\/0: There is no profile cor\. /,
  );
});

const noYaml: readonly (readonly [string, string, RegExp, number?])[] = [
  ['nothing', '', /is a mapping of fields, and this file is none/, 1],
  ['a list', '- deskproof', /is a mapping of fields/, 1],
  ['a text', 'deskproof', /is a mapping of fields/, 1],
  ['a key twice', 'deskproof: 1\nclock: {}\nclock: {}', /This key stands twice in one mapping/, 3],
  ['an open quote', 'deskproof: 1\nclock: "hush', /Something is missing here/, 2],
  ['an open bracket', 'deskproof: [1', /or a bracket is not closed/, 1],
  ['a tab', 'a:\n\tb: 1', /indented by a tab/, 2],
  ['a text after a quote', 'deskproof: "1" "hush"', /This is not YAML that can be read \(/, 1],
  ['two documents', 'a: 1\n---\nb: 1', /several documents/, 2],
  ['an alias of nothing', 'a: *hush', /An alias \(\*\) in this file cannot be followed/, 1],
  ['a tag of its own', 'a: !hush 1', /This is not YAML that can be read/, 1],
];

for (const [what, text, says, line] of noYaml) {
  test(`${what} is no statement`, (t) => {
    const { problems, message } = refused(t, text);
    assert.match(message, says);
    assert.doesNotMatch(message, /hush/);
    assert.equal(problems[0]?.line, line);
  });
}

test('a file that is not there, a folder and a huge file are told as such', (t) => {
  const reading = { env, known };
  const missing = join(tmpdir(), 'no-such-folder', 'deskproof.yaml');
  assert.throws(() => readStatement(missing, reading), {
    name: 'StatementError',
    message: `${missing}: There is no such file. Make one with deskproof init, or give the path of another one.`,
  });
  assert.throws(
    () => readStatement(tmpdir(), reading),
    /This is no file\. Give the path of the fil/,
  );
  assert.match(refused(t, `a: ${'x'.repeat(1_000_000)}`).message, /larger than 1000000 bytes/);
});
