import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError } from '../../support/problems.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import { createDriver } from '../protocol/driver.ts';
import { gone } from './test-gone.ts';
import { startChild, usualLimits, type ChildLimits } from './child.ts';

const OPENING = {
  scenario: 's',
  now: 0,
  graph: { url: 'http://127.0.0.1:1/v24.0' },
  asset: {
    ...{ phoneNumberId: '1', businessAccountId: '2', sourceNumber: '+1' },
    ...{ accessToken: 'a', appSecret: 'b', verifyToken: 'c' },
  },
};

/** A driver in a process of its own; `desk` opens a system and signs one agent in. */
const driver = (script: string, limits: Partial<ChildLimits> = {}) => {
  const command = [process.execPath, '-e', script];
  const made = createDriver(() => startChild({ command }, { ...usualLimits, ...limits }));
  const open = () => made.open(OPENING);
  return { ...made, open, desk: async () => (await open()).signIn('Ada') };
};
const eachLine = (does: string) =>
  `require('node:readline').createInterface({input:process.stdin}).on('line',(l)=>{const q=JSON.parse(l);${does}})`;
const answering = (answer: string) => eachLine(`console.log(${answer})`);
/** A driver that says hello and opens a desk, and then answers as told. */
const opening = (then: string) =>
  eachLine(
    `const tell=(result)=>console.log(JSON.stringify({jsonrpc:'2.0',id:q.id,result}));` +
      `if(q.method==='hello')tell({protocol:1,name:'d',clock:'virtual'});else if(q.method==='open')tell({system:1});` +
      `else if(q.method==='signIn')tell({desk:'d'});else{${then}}`,
  );

test('a driver that speaks another protocol is told so before anything is opened', async () => {
  const other = driver(answering('JSON.stringify({id:q.id,result:{protocol:7}})'));
  await assert.rejects(other.open(), /speaks protocol 7; this is protocol 1/);
});

test('a driver that dies is named with what it said last', async () => {
  const dead = driver('console.error("no licence");process.exit(3)');
  await assert.rejects(dead.open(), (problem: Error) => {
    assert.ok(problem instanceof UnreachableAtStart);
    assert.match(problem.message, /ended with 3\. It said: no licence/);
    return true;
  });
});

test('a driver that cannot be started is named', async () => {
  const missing = createDriver(() => startChild({ command: ['/no/such/driver'] }));
  await assert.rejects(missing.open(OPENING), /cannot be started/);
});

test('a line that is no answer ends it', async () => {
  const noisy = driver(answering('"Listening …"'));
  await assert.rejects(
    noisy.open(),
    /wrote a line that is no answer: Listening … It is no JSON object, .* on standard error\./,
  );
});

/** What a driver answers to whatever it is asked first, and what is said of it. */
const STRANGE: readonly (readonly [string, RegExp])[] = [
  [
    '{id:99,result:{}}',
    /is no answer: \{"id":99,.* No question 99 is open: .* Open: hello \(id 1\)\./,
  ],
  [
    '{id:"1",result:{}}',
    /Its id is "1", and ids are numbers: .* as it came\. Open: hello \(id 1\)\./,
  ],
  ['{result:{}}', /It has no id\. Open: hello \(id 1\)\./],
  ['{id:1,method:"hello"}', /It is a question, and a driver is asked and asks nothing\./],
  ['{"é":"'.concat('x'.repeat(300), '"}'), /x{100} … It has no id\./],
];

for (const [answer, sentence] of STRANGE) {
  test(`why ${answer.slice(0, 30)} is no answer is told, with what is open`, async () => {
    await assert.rejects(driver(answering(`JSON.stringify(${answer})`)).open(), sentence);
  });
}

test('a second answer to one question is told as that, with what is open', async () => {
  const double = driver(
    opening(
      'const a=JSON.stringify({id:q.id-1,result:{}});if(q.method==="act")console.log(a);else tell({})',
    ),
  );
  const desk = await double.desk();
  const sentence =
    /The question 3 has had its answer already\. Open: act: accept \(id 4\), act: end \(id 5\)\./;
  const asked = [desk.act({ verb: 'accept', request: 'r' }), desk.act({ verb: 'end' })];
  for (const one of await Promise.allSettled(asked)) {
    assert.match(String('reason' in one && one.reason), sentence);
  }
});

test('one that dies is told with the questions in which it died', async () => {
  const mortal = driver(opening('if(q.params.action)process.exit(3)'));
  const desk = await mortal.desk();
  const asked = [desk.view(), desk.act({ verb: 'accept', request: 'hush' })];
  const sentence = /ended with 3 when it was asked to view \(id 4\) and to act: accept \(id 5\)\.$/;
  for (const one of await Promise.allSettled(asked)) {
    assert.match('reason' in one ? (one.reason as Error).message : '', sentence);
  }
});

test('an error is a sentence with what the driver said', async () => {
  const failing = driver(
    answering(
      'JSON.stringify(q.method==="hello"?{id:q.id,result:{protocol:1,name:"d",clock:"wall"}}:{id:q.id,error:{message:"no such agent"}})',
    ),
  );
  await assert.rejects(failing.open(), /failed: no such agent\./);
  failing.stop();
});

test('a driver that hangs is given up when its time is over', async () => {
  const hanging = driver(opening(''), { answerMs: 400 });
  const desk = await hanging.desk();
  await assert.rejects(desk.view(), (problem: Error) => {
    assert.ok(problem instanceof Unreachable);
    assert.match(problem.message, /did not answer within 400 ms when asked to view/);
    return true;
  });
  await assert.rejects(desk.act({ verb: 'signIn' }), /did not answer within 400 ms/);
});

test('a line without an end is read no further than the limit', async () => {
  const endless = driver(opening('process.stdout.write("x".repeat(300000))'), {
    lineLength: 100_000,
  });
  const desk = await endless.desk();
  await assert.rejects(desk.view(), /wrote a line of more than 100000 characters/);
});

test('no more questions wait than the limit allows', async () => {
  const slow = driver(opening(''), { waiting: 1 });
  const desk = await slow.desk();
  const first = desk.view();
  await assert.rejects(desk.view(), /has 1 questions waiting/);
  slow.stop();
  await assert.rejects(first, /was stopped/);
});

test('an answer that does not fit is told with the place at which it does not', async () => {
  const odd = driver(opening('tell(q.method==="view"?{tasks:[{id:5}]}:{outcome:"refused"})'));
  const desk = await odd.desk();
  await assert.rejects(desk.view(), (problem: Error) => {
    assert.ok(problem instanceof ConfigError);
    assert.match(problem.message, /answer to view does not fit at \/tasks\/0\/id: it must be str/);
    return true;
  });
  await assert.rejects(desk.act({ verb: 'signIn' }), /answer to act does not fit: .*'reason'/);
  odd.stop();
});

test('a view with fields left out is a view, and the answer to an action is passed on', async () => {
  const poor = driver(opening('tell(q.method==="view"?{}:{outcome:"unsupported"})'));
  const desk = await poor.desk();
  assert.deepEqual(await desk.view(), {});
  assert.deepEqual(await desk.act({ verb: 'signIn' }), { outcome: 'unsupported' });
  poor.stop();
});

test('after a driver has died the next desk gets a new one', async () => {
  const mortal = driver(opening('if(q.method==="act")process.exit(1);tell({requestsTotal:1})'));
  const lost = await mortal.desk();
  await assert.rejects(lost.act({ verb: 'signIn' }), /ended with 1/);
  await assert.rejects(lost.view(), /ended with 1/);
  const desk = await mortal.desk();
  assert.deepEqual(await desk.view(), { requestsTotal: 1 });
  mortal.stop();
});

test('what a driver writes to its standard error is heard line by line', async () => {
  const heard: string[] = [];
  const talking = driver(opening('console.error("one\\ntwo");process.exit(0)'));
  talking.onSaid((line) => heard.push(line));
  const desk = await talking.desk();
  await assert.rejects(
    desk.view(),
    /ended with 0 when it was asked to view \(id 4\)\. It said: one\ntwo/,
  );
  assert.deepEqual(heard, ['one', 'two']);
});

test('a driver that hangs is ended with all that it has started', async () => {
  const started = `process.stderr.write(require('node:child_process').spawn('sleep',['600']).pid+'\\n');`;
  const heard: string[] = [];
  const hanging = driver(started + opening(''), { answerMs: 400 });
  hanging.onSaid((line) => heard.push(line));
  const desk = await hanging.desk();
  await assert.rejects(desk.view(), /did not answer within 400 ms/);
  await gone(Number(heard[0]));
});
