import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicUrl } from './public-url.ts';

test('clients elsewhere find the same port by another name', () => {
  assert.equal(publicUrl('http://127.0.0.1:4500', 'sim.example'), 'http://sim.example:4500');
  assert.equal(publicUrl('https://[::1]:4501', '2001:db8::7'), 'https://[2001:db8::7]:4501');
  assert.equal(publicUrl('http://127.0.0.1', '192.0.2.7'), 'http://192.0.2.7');
});

test('without a name an address stays what it is', () => {
  assert.equal(publicUrl('http://127.0.0.1:4500', undefined), 'http://127.0.0.1:4500');
});
