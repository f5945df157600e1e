import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDriver } from './index.ts';

const driver = (script: string) => startDriver([process.execPath, '-e', script]);
const answering = (answer: string) =>
  `require('node:readline').createInterface({input:process.stdin}).on('line',(l)=>{const q=JSON.parse(l);console.log(${answer})})`;

test('a driver that speaks another protocol is told so before anything is opened', async () => {
  const other = driver(answering('JSON.stringify({id:q.id,result:{protocol:7}})'));
  await assert.rejects(other.open({}), /speaks protocol 7; this is protocol 1/);
  other.stop();
});

test('a driver that dies is named with what it said last', async () => {
  const dead = driver('console.error("no licence");process.exit(3)');
  await assert.rejects(dead.open({}), /ended with 3\. It said: no licence/);
});

test('a driver that cannot be started is named', async () => {
  await assert.rejects(startDriver(['/no/such/driver']).open({}), /cannot be started/);
});

test('a line that is no answer ends it', async () => {
  const noisy = driver(answering('"Listening …"'));
  await assert.rejects(noisy.open({}), /wrote a line that is no answer: Listening …/);
  noisy.stop();
});

test('an error is a sentence with what the driver said', async () => {
  const failing = driver(
    answering(
      'JSON.stringify(q.method==="hello"?{id:q.id,result:{protocol:1}}:{id:q.id,error:{message:"no such agent"}})',
    ),
  );
  await assert.rejects(failing.open({}), /failed: no such agent\./);
  failing.stop();
});
