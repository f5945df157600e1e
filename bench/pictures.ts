import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentedBlueprint } from '../reference-impl/index.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { assembleServed } from '../steps/assemblies/http.ts';
import { driveInBrowser, type BrowserDesk } from '../steps/drivers/browser/index.ts';
import { shutDown } from '../steps/drivers/browser/launch.ts';
import { referenceMap } from '../steps/drivers/browser/reference-map.ts';
import type { Action } from '../steps/ports/desk.ts';
import { picturesOfSandbox } from './sandbox-pictures.ts';
import { pictureOfSpec } from './spec-picture.ts';

/**
 * Takes the pictures that the README shows, by working at the desktop as the suite does: `npm run pictures`. All names and numbers are
 * the simulator's.
 */
const folder = join(packageRoot, 'reports/pictures');
const desks: BrowserDesk[] = [];
const assembly = assembleServed(
  { target: 'browser', seed: 4, scenario: 'pictures' },
  documentedBlueprint,
  {
    async open(_agent, { url, token, windows, count, now }) {
      const page = `${url}/desk/#token=${token}`;
      const desk = await driveInBrowser({
        url: page,
        map: referenceMap,
        now: now(),
        windows,
        count,
      });
      desks.push(desk);
      return desk;
    },
    async advanced(ms) {
      for (const desk of desks) await desk.advance(ms);
    },
  },
);

async function does(...actions: readonly Action[]): Promise<void> {
  for (const action of actions) {
    const outcome = await desk.act(action);
    if (outcome.outcome !== 'done') throw new Error(`${action.verb}: ${JSON.stringify(outcome)}`);
    await assembly.settle(0);
  }
}

async function picture(
  name: string,
  look: Parameters<BrowserDesk['picture']>[0] = {},
): Promise<void> {
  await desk.view();
  await writeFile(join(folder, `${name}.png`), await desk.picture(look));
  process.stdout.write(`reports/pictures/${name}.png\n`);
}

await mkdir(folder, { recursive: true });
const [agent = ''] = assembly.administration.agents();
const desk = (await assembly.desk(agent)) as BrowserDesk;
await does({ verb: 'signIn' }, { verb: 'setState', state: 'Available' });
const [first, second] = [assembly.customers.create(), assembly.customers.create()];
await first.writes('Hello, my order has not arrived yet. Can you help me?');
await assembly.clock.advance(9000);
await picture('request');
const request = (await desk.view()).requests?.[0]?.id ?? '';
await does({ verb: 'accept', request });
await does({ verb: 'type', text: 'Good morning! Let me look that up for you.' });
await does({ verb: 'send', by: 'enter' });
await first.writes('Thank you. The order number is 4711-0815.');
await first.reads();
await assembly.settle(0);
await assembly.clock.advance(41_000);
await second.writes('Hi, how do I send something back?');
await does({ verb: 'type', text: 'It is on its way and' });
await picture('conversation');
await picture('conversation-dark', { scheme: 'dark' });
await picture('conversation-narrow', { width: 400, height: 860 });
await does({ verb: 'transfer' }, { verb: 'choose', destination: 'queue' });
await picture('transfer');
await does({ verb: 'cancel' }, { verb: 'end' });
await picture('wrap-up');
await assembly.close();
for (const [name, png] of await picturesOfSandbox()) {
  await writeFile(join(folder, `${name}.png`), png);
  process.stdout.write(`reports/pictures/${name}.png\n`);
}
await shutDown();
await writeFile(join(folder, 'spec.png'), await pictureOfSpec());
process.stdout.write('reports/pictures/spec.png\n');
