import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, beforeEach, test } from 'node:test';
import { readPeople, writePeople } from './journal-file.ts';
import { createJournal, noting } from './journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskproof-journal-'));
const file = join(folder, 'ada.customers');
const other = join(folder, 'grace.customers');
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

const ana = { name: 'Ana Lima', phone: '+12025550143' };
const ben = { name: 'Ben Okri', phone: '+12025550144' };
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({
    name: `Customer ${from + at}`,
    phone: `+1202555${String(from + at).padStart(4, '0')}`,
  }));

/** The journal of a run that took these agents. */
function journalOf(...paths: readonly string[]) {
  const journal = createJournal();
  paths.forEach((path, at) => journal.keepFor(`agent ${at + 1}`, path));
  return journal;
}

/** A run that is killed in the middle of a scenario with these customers. */
function interrupted(customers: readonly (typeof ana)[], ...paths: readonly string[]): void {
  const journal = journalOf(...paths);
  journal.begin();
  customers.forEach((customer) => journal.note(customer));
}

test('a customer stands in the journal of each agent before anybody hears of them, for this user alone', () => {
  const made = { create: (who = ana) => ({ ...who, writes: 'what is not written down' }) };
  const customer = noting(made, journalOf(file, other)).create();
  assert.equal(customer.writes, 'what is not written down');
  for (const path of [file, other]) {
    assert.equal(readFileSync(path, 'utf8'), JSON.stringify([ana]));
    assert.equal(statSync(path).mode & 0o777, 0o600);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['ada.customers', 'grace.customers']);
});

test('it goes when what may be open is over, and stays when it is not', () => {
  const journal = journalOf(file);
  const isOver = journal.begin();
  journal.note(ana);
  journal.end();
  assert.deepEqual(readPeople(file), [ana]);
  isOver();
  isOver();
  journal.begin();
  journal.end();
  assert.deepEqual(readPeople(file), [ana], 'another scenario is open');
  const later = journalOf(file);
  later.end();
  assert.deepEqual(readPeople(file), [ana], 'what was found is not ended');
  later.formerIsOver();
  later.end();
  assert.deepEqual(readdirSync(folder), []);
});

test('whoever takes the agents over finds whom to look for, and with whom, until it is over', () => {
  interrupted([ana, ben], file);
  const journal = journalOf(other, file);
  assert.deepEqual(journal.former(), { agents: ['agent 2'], customers: [ana, ben] });
  journal.formerIsOver();
  assert.equal(journal.former(), undefined);
  assert.deepEqual(journal.before(), [ana, ben], 'they may still come from a queue');
  assert.equal(journalOf(other).former(), undefined);
});

test('runs that are interrupted one after the other lose nobody', () => {
  interrupted(numbered(300), file);
  assert.deepEqual(readPeople(file), numbered(200, 100), 'the newest of a run');
  interrupted(numbered(200, 300), file, other);
  assert.deepEqual(readPeople(file), numbered(400, 100));
  assert.deepEqual(readPeople(other), numbered(400, 100), 'of all the agents');
  interrupted([], file);
  assert.deepEqual(readPeople(file), numbered(400, 100), 'killed before its first customer');
  for (let run = 0; run < 5; run += 1) interrupted(numbered(200, 500 + 200 * run), file);
  assert.deepEqual(readPeople(file), numbered(800, 700), 'there is an end to it');
  interrupted([...numbered(5), ...numbered(5)], other);
  assert.equal(readPeople(other).length, 405, 'each once');
});

test('a journal that makes no sense is none', () => {
  const senseless = [
    ...['', '[{"name":"Ana Li', '{}', 'null', '[null, 1, "Ana"]', '[{"name":"Ana Lima"}]'],
    ...['[{"name":"","phone":"+12025550143"}]', '[{"name":" A ","phone":"+12025550143"}]'],
    ...['[{"name":"Ana Lima","phone":""}]', '[{"name":5,"phone":"+12025550143"}]'],
    `[${' '.repeat(600_000)}{"name":"Ana Lima","phone":"+12025550143"}]`,
  ];
  for (const text of senseless) {
    writeFileSync(file, text);
    assert.deepEqual(readPeople(file), [], text.slice(0, 60));
    assert.equal(journalOf(file).former(), undefined);
  }
  writeFileSync(file, `[null, ${JSON.stringify(ana)}]`);
  assert.deepEqual(readPeople(file), [ana], 'what of it does is taken');
  assert.deepEqual(readPeople(join(folder, 'nobody')), []);
});

test("what is a link, a folder or another user's is not read, and nothing is written beside it", (context) => {
  writePeople(file, [ana]);
  symlinkSync(file, other);
  assert.deepEqual(readPeople(other), []);
  assert.deepEqual(readPeople(folder), []);
  const mine = process.getuid?.() ?? 0;
  context.mock.method(process as Required<NodeJS.Process>, 'getuid', () => mine + 1);
  assert.deepEqual(readPeople(file), []);
  writePeople(file, [ben]);
  context.mock.restoreAll();
  assert.deepEqual(readPeople(file), [ana]);
});

test('a journal that cannot be written or removed is no trouble', () => {
  const missing = join(folder, 'missing', 'ada.customers');
  const journal = journalOf(missing, file);
  mkdirSync(join(file, 'in the way'), { recursive: true });
  journal.note(ana);
  journal.end();
  assert.deepEqual(readdirSync(folder), ['ada.customers']);
});

test('who has no name is known by number', () => {
  const journal = journalOf(file);
  journal.note({ name: ' ', phone: '+12025550143' });
  assert.deepEqual(readPeople(file), [{ name: '+12025550143', phone: '+12025550143' }]);
});
