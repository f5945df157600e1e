import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { join } from 'node:path';
import { ClauseFileError } from './clause-file-error.ts';
import { loadClauses } from './load-clauses.ts';
import { clauseFile, entry, folderWith } from './test-fixtures.ts';

/** The message that a clause file is refused with, without its folder. */
function refusal(test: TestContext, text: string): string {
  const folder = folderWith(test, { 'core.yaml': text });
  try {
    loadClauses(folder);
  } catch (error) {
    assert.ok(error instanceof ClauseFileError, String(error));
    assert.ok(error.message.startsWith(join(folder, 'core.yaml')), error.message);
    return error.message.slice(folder.length + 1);
  }
  return assert.fail('The file was accepted.');
}

const readings = (...defaults: readonly boolean[]) =>
  defaults.map((isDefault, at) => ({
    id: `reading-${String(at)}`,
    says: 'It can be read so.',
    ...(isDefault ? { default: true } : {}),
  }));

describe('loadClauses', () => {
  it('gives clauses in file order, with profile, file, line and empty lists filled in', (test) => {
    const second = entry({ id: 'WA-TRF-09', needs: ['WA-TRF-08'] });
    const folder = folderWith(test, { 'core.yaml': clauseFile([entry(), second]) });
    const { clauses, profiles } = loadClauses(folder);
    assert.deepEqual([...clauses.keys()], ['WA-TRF-08', 'WA-TRF-09']);
    assert.deepEqual(
      profiles.map(({ id }) => id),
      ['core'],
    );
    const { interpretations, merges, profile, file, line } = clauses.get('WA-TRF-08') ?? {};
    assert.deepEqual(
      { interpretations, merges, profile },
      { interpretations: [], merges: [], profile: 'core' },
    );
    assert.equal(`${String(file)}:${String(line)}`, `${join(folder, 'core.yaml')}:12`);
  });

  it('lets a clause need one of another file', (test) => {
    const other = entry({ id: 'WA-TRF-09', needs: ['WA-TRF-08'] });
    const folder = folderWith(test, {
      'core.yaml': clauseFile([entry()]),
      'desktop.yaml': clauseFile([other], { profile: 'desktop' }),
    });
    assert.equal(loadClauses(folder).clauses.get('WA-TRF-09')?.profile, 'desktop');
  });

  it('keeps exclusions apart from clauses', (test) => {
    const { source, statement } = entry();
    const exclusions = [
      { id: 'WA-END-02', source, statement, certainty: 'seed', reason: 'It is advice.' },
    ];
    const folder = folderWith(test, { 'core.yaml': clauseFile([entry()], { exclusions }) });
    const set = loadClauses(folder);
    assert.equal(set.exclusions[0]?.reason, 'It is advice.');
    assert.equal(set.clauses.has('WA-END-02'), false);
  });
});

describe('loadClauses refuses', () => {
  it('a folder that does not exist, or has no clause file', (test) => {
    const folder = folderWith(test, { 'notes.txt': 'nothing' });
    assert.throws(() => loadClauses(folder), /There is no clause file \(\*\.yaml\) here\./);
    assert.throws(
      () => loadClauses(join(folder, 'nowhere')),
      /nowhere: The folder .* does not exist\./,
    );
  });

  it('a folder where a file should be', (test) => {
    const folder = folderWith(test, { 'core.yaml/inner.txt': 'nothing' });
    assert.throws(
      () => loadClauses(folder),
      /core\.yaml: This clause file cannot be read \(EISDIR\)\./,
    );
  });

  it('malformed YAML, at its line', (test) => {
    assert.match(
      refusal(test, 'profile: core\ntitle: "open\n'),
      /^core\.yaml:\d: This is not YAML/,
    );
    assert.match(refusal(test, 'profile: a\nprofile: b\n'), /^core\.yaml:2: .*unique/);
    assert.match(refusal(test, 'profile: *nobody\n'), /^core\.yaml:1: This is not YAML/);
  });

  it('a file that holds no mapping, or nothing', (test) => {
    assert.match(refusal(test, ''), /^core\.yaml:1: /);
    assert.match(refusal(test, '- a\n- b\n'), /^core\.yaml:1: /);
  });

  it('a missing field, at the clause that lacks it', (test) => {
    const text = clauseFile([entry(), entry({ id: 'WA-TRF-09', level: undefined })]);
    const line = text.split('\n').findIndex((row) => row.includes('WA-TRF-09')) + 1;
    assert.equal(refusal(test, text), `core.yaml:${String(line)}: WA-TRF-09 lacks "level".`);
  });

  it('an unknown field, with the one that was meant', (test) => {
    const text = clauseFile([entry({ choise: 'We chose this.' })]);
    const line = text.split('\n').findIndex((row) => row.includes('choise')) + 1;
    assert.equal(
      refusal(test, text),
      `core.yaml:${String(line)}: There is no field "choise" here. Did you mean choice?`,
    );
  });

  it('a value that is not among the allowed ones, with the near one', (test) => {
    assert.match(
      refusal(test, clauseFile([entry({ level: 'MUTS' })])),
      /: "level" is "MUTS", but can only be MUST, SHOULD or MAY\. Did you mean MUST/,
    );
  });

  it('values of another form or type', (test) => {
    assert.match(
      refusal(test, clauseFile([entry({ id: 'TRF-8' })])),
      /"id" is "TRF-8", which does not/,
    );
    assert.match(
      refusal(test, clauseFile([entry({ revision: 0 })])),
      /"revision" is 0, but must be >= 1/,
    );
    assert.match(
      refusal(test, clauseFile([entry({ statement: 'no full stop' })])),
      /"statement" is/,
    );
    assert.match(
      refusal(test, clauseFile([entry()], { features: { Transfer: 'Some text.' } })),
      /"Transfer"/,
    );
  });

  it('a choice that does not say which ambiguity it answers', (test) => {
    const text = clauseFile([entry({ choice: 'We chose this.' })]);
    assert.match(refusal(test, text), /"choice" needs "study" beside it\./);
  });

  it('ids used twice, also by an exclusion', (test) => {
    assert.match(
      refusal(test, clauseFile([entry(), entry()])),
      /^core\.yaml:(\d+): The id WA-TRF-08 is already taken in .*core\.yaml:12\.$/,
    );
    const { id, source, statement } = entry();
    const exclusions = [{ id, source, statement, certainty: 'seed', reason: 'It is advice.' }];
    assert.match(refusal(test, clauseFile([entry()], { exclusions })), /already taken/);
  });

  it('more than two dozen exclusions', (test) => {
    const { source, statement } = entry();
    const exclusions = Array.from({ length: 25 }, (_, at) => ({
      id: `WA-END-${String(at + 10)}`,
      source,
      statement,
      certainty: 'seed',
      reason: 'It is advice.',
    }));
    assert.match(
      refusal(test, clauseFile([entry()], { exclusions })),
      /must NOT have more than 24 items/,
    );
  });

  it('two files of one profile', (test) => {
    const folder = folderWith(test, {
      'core.yaml': clauseFile([entry()]),
      'more.yaml': clauseFile([entry({ id: 'WA-TRF-09' })]),
    });
    assert.throws(
      () => loadClauses(folder),
      /more\.yaml:1: The profile core is already in .*core\.yaml\./,
    );
  });

  it('names of nothing, with the near one', (test) => {
    const broken = [
      [
        { needs: ['WA-TRF-80'] },
        /WA-TRF-08: There is no clause WA-TRF-80\. Did you mean WA-TRF-08\?/,
      ],
      [{ feature: 'transfers' }, /There is no feature transfers\. Did you mean transfer\?/],
      [{ flow: 'transver' }, /There is no flow transver\. Did you mean transfer\?/],
      [
        { source: [{ document: 'SEDE', section: 'Top' }] },
        /no document SEDE\. Did you mean SEED\?/,
      ],
    ] as const;
    for (const [changes, sentence] of broken) {
      assert.match(refusal(test, clauseFile([entry(changes)])), sentence);
    }
  });

  it('a cycle of needs, and names it', (test) => {
    const clauses = [
      entry({ needs: ['WA-TRF-09'] }),
      entry({ id: 'WA-TRF-09', needs: ['WA-TRF-08'] }),
    ];
    assert.match(
      refusal(test, clauseFile(clauses)),
      /circle: WA-TRF-08 -> WA-TRF-09 -> WA-TRF-08\./,
    );
  });

  it('readings with no default, two defaults, or one name twice', (test) => {
    const withReadings = (interpretations: unknown) =>
      refusal(test, clauseFile([entry({ interpretations, study: 'A1' })]));
    assert.match(
      withReadings(readings(false, false)),
      /exactly one default .* it is none of them\./,
    );
    assert.match(withReadings(readings(true, true)), /it is reading-0 and reading-1\./);
    const [first] = readings(true);
    const again = { id: first?.id, says: 'It can be read so.' };
    assert.match(withReadings([first, again]), /two readings named reading-0/);
  });
});
