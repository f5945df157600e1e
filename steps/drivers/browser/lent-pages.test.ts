import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { shutDown } from './launch.ts';
import { lendPage, takeBack } from './lent-pages.ts';

let server: Server;
let url = '';

before(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

after(async () => {
  await shutDown();
  server.closeAllConnections();
  server.close();
});

const monday = Date.UTC(2026, 2, 2, 9);
const left = '[sessionStorage.length, localStorage.length, document.cookie, typeof mine]';

test('a page that comes back is lent again, with nothing on it of what was before', async () => {
  const first = await lendPage(monday);
  await first.page.goto(url);
  await first.page.evaluate(
    'sessionStorage.setItem("a", 1); localStorage.setItem("b", 2); document.cookie = "c=3"; globalThis.mine = 4',
  );
  assert.deepEqual(await first.page.evaluate(left), [1, 1, 'c=3', 'number'], 'there is something');
  await first.page.clock.fastForward('10:00');
  takeBack(first);
  const second = await lendPage(monday);
  assert.equal(second.page, first.page);
  await second.page.goto(url);
  assert.deepEqual(await second.page.evaluate(left), [0, 0, '', 'undefined']);
  const late = Number(await second.page.evaluate('Date.now()')) - monday;
  assert.ok(late >= 0 && late < 60_000, `its clock is ${late} ms late`);
  takeBack(second);
});

test('a page that cannot be emptied is not lent again', async () => {
  const broken = await lendPage(monday);
  await broken.page.close();
  takeBack(broken);
  const next = await lendPage(monday);
  assert.notEqual(next.page, broken.page);
  await next.page.goto(url);
  await next.context.close();
});

test('two desks at a time are never on the same page', async () => {
  const [one, other] = await Promise.all([lendPage(monday), lendPage(monday)]);
  assert.notEqual(one.context, other.context);
  takeBack(one);
  takeBack(other);
});

test('a page serves so many desks and no more', async () => {
  const first = await lendPage(monday);
  let page = first;
  for (let uses = first.uses; uses < 40; uses++) {
    takeBack(page);
    page = await lendPage(monday);
    if (page.context !== first.context && page.uses === 1) return;
  }
  assert.fail('the same pages were lent for ever');
});
