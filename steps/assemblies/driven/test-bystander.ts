import { createHmac } from 'node:crypto';
import { assetOf } from './asset-of.ts';
import { channelTo } from './lent-driver.ts';
import { UNDESCRIBED } from './undescribed.ts';
import { createDriver } from '../../drivers/protocol/driver.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import type { DeskView } from '../../ports/view.ts';

const asset = assetOf(UNDESCRIBED);

/** The number of somebody who is no customer of a run: a conversation with them has it for its title. */
export const EVE = '+491711234567';
const waId = EVE.slice(1);

/** For tests: the contact centre that runs are made on, with the platform at a port, as those see it who work there beside them. */
export function besideRuns(url: string, port: number) {
  const options = { lasting: true };
  const driver = createDriver(() => channelTo({ url, options }), options);
  const open = () =>
    driver.open({
      ...{ scenario: 'beside', now: Date.UTC(2026, 0), asset },
      graph: { url: `http://127.0.0.1:${port}/v24.0` },
    });
  const using = async <T>(work: (system: DrivenSystem) => Promise<T>): Promise<T> => {
    const system = await open();
    try {
      return await work(system);
    } finally {
      await system.close();
    }
  };
  return {
    /** Eve writes, and this agent, the only one there, accepts. */
    served: (agent: number) => using((system) => serve(system, nameOf(system, agent))),
    /** What each agent has in front of them: whose requests, tasks and conversations. */
    onDesks: () =>
      using(async (system) => {
        const all: (readonly string[])[] = [];
        for (const name of (system.opened.agents ?? []).slice(0, 4)) {
          const desk = await system.signIn(name);
          all.push(shown(await desk.view()));
        }
        return all;
      }),
  };
}

function nameOf({ opened }: DrivenSystem, agent: number): string {
  return opened.agents?.[agent] ?? '';
}

async function serve(system: DrivenSystem, name: string): Promise<void> {
  const desk = await system.signIn(name);
  await desk.act({ verb: 'signIn' });
  await desk.act({ verb: 'setState', state: 'Available' });
  await write(system);
  await system.clock({ verb: 'idle', held: 0 });
  const [request] = (await desk.view()).requests ?? [];
  await desk.act({ verb: 'accept', request: request?.id ?? '' });
  // Nobody else is to be offered to them for it.
  await desk.act({ verb: 'setState', state: 'Idle' });
}

async function write({ opened }: DrivenSystem): Promise<void> {
  const { url = '', appSecret = '' } = opened.webhook ?? {};
  const body = JSON.stringify(letter(opened.now ?? 0));
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': `sha256=${signature}`,
  };
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  if (!response.ok) throw new Error(`The webhook was answered with ${response.status}.`);
}

function letter(now: number) {
  const message = {
    ...{ from: waId, id: 'wamid.RVZF', timestamp: String(Math.floor(now / 1000)) },
    ...{ type: 'text', text: { body: 'Is anybody there?' } },
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: asset.phoneNumberId },
    contacts: [{ profile: { name: 'Eve Bystander' }, wa_id: waId }],
    messages: [message],
  };
  const changes = [{ field: 'messages', value }];
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: asset.businessAccountId, changes }],
  };
}

function shown({ requests = [], tasks = [], conversation }: DeskView): readonly string[] {
  const names = [
    ...requests.map(({ customerName = '?' }) => customerName),
    ...tasks.map(({ title = '?' }) => title),
    ...(conversation ? [conversation.customerName ?? '?'] : []),
  ];
  return [...new Set(names)];
}
