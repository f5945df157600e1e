import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from './catalogue.ts';
import { unknownTarget } from './unknown-target.ts';

const story = 'So.';
const catalogue: Catalogue = {
  assemblies: ['memory', 'nock'],
  faulty: [
    { id: 'end', clause: 'WA-END-01', story },
    { id: 'refuses-nothing', clause: 'WA-END-02', story },
  ],
  lawful: [{ id: 'refuses-politely', allows: 'A1' }],
  nulls: [
    { id: 'refuses-everything', story },
    { id: 'canned-recording', story },
  ],
};

const said = (target: string) => unknownTarget(catalogue, target);

test('a slip in a name is looked for within its kind only', () => {
  assert.equal(
    said('null:refuses-everthing'),
    'There is no target null:refuses-everthing. Did you mean null:refuses-everything?',
  );
  assert.equal(
    said('faulty:refuses-everything'),
    'There is no target faulty:refuses-everything. Did you mean faulty:refuses-nothing?',
  );
  assert.equal(
    said('lawful:refuses-'),
    'There is no target lawful:refuses-. Did you mean lawful:refuses-politely?',
  );
});

test('a stranger within a kind is answered with the targets of that kind', () => {
  const nulls = 'Known are null:refuses-everything, null:canned-recording.';
  assert.equal(said('null:zzz'), `There is no target null:zzz. ${nulls}`);
  assert.equal(said('null:'), `There is no target null:. ${nulls}`);
  assert.equal(said('null:memory'), `There is no target null:memory. ${nulls}`);
});

test('the kind does not make a name look nearer than it is', () => {
  assert.match(said('faulty:zzz'), /^There is no target faulty:zzz\. Known are faulty:end, /);
});

test('a plain stranger is answered with the assemblies and the forms of the kinds', () => {
  const forms = 'Known are memory, nock, faulty:<id>, lawful:<id>, null:<id>.';
  assert.equal(said('production'), `There is no target production. ${forms}`);
  assert.equal(said('other:end'), `There is no target other:end. ${forms}`);
  assert.equal(said(''), `There is no target "". ${forms}`);
});

test('a plain slip is answered with the assembly or the form that was meant', () => {
  assert.equal(said('memry'), 'There is no target memry. Did you mean memory?');
  assert.equal(said('null'), 'There is no target null. Did you mean null:<id>?');
});

test('a name without its kind is answered with the kind', () => {
  assert.equal(
    said('canned-recording'),
    'There is no target canned-recording. Did you mean null:canned-recording?',
  );
});
