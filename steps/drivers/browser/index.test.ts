import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { driveInBrowser } from './index.ts';
import { launch, shutDown } from './launch.ts';
import { referenceMap } from './reference-map.ts';

after(shutDown);

test('a desktop that is not there is unreachable, in a sentence that does not tell the token', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const url = `http://127.0.0.1:${port}/desk/#token=secret`;
  await assert.rejects(driveInBrowser({ url, map: referenceMap, now: 0 }), {
    name: 'UnreachableAtStart',
    message: `The desktop at http://127.0.0.1:${port}/desk/ cannot be opened: net::ERR_CONNECTION_REFUSED.`,
  });
  assert.deepEqual((await launch()).browser.contexts(), [], 'no window stays open');
});
