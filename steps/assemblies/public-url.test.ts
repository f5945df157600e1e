import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicUrl } from './public-url.ts';

test('clients elsewhere find the same port by another name', () => {
  assert.equal(publicUrl('http://127.0.0.1:4500', 'sim.example'), 'http://sim.example:4500');
  assert.equal(publicUrl('https://[::1]:4501', '2001:db8::7'), 'https://[2001:db8::7]:4501');
  assert.equal(publicUrl('http://127.0.0.1', '192.0.2.7'), 'http://192.0.2.7');
});

test('without a name an address is one that this machine can be asked at', () => {
  for (const [url, asked] of [
    ['http://127.0.0.1:4500', 'http://127.0.0.1:4500'],
    ['http://192.0.2.7:4500', 'http://192.0.2.7:4500'],
    ['http://0.0.0.0:4602', 'http://127.0.0.1:4602'],
    ['http://[::]:4602', 'http://[::1]:4602'],
  ] as const) {
    assert.equal(publicUrl(url), asked);
  }
});
