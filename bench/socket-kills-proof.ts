import { createAssembly } from '../steps/assemblies/create-assembly.ts';
import type { Assembly } from '../steps/ports/assembly.ts';
import type { Desk } from '../steps/ports/desk.ts';
import { BadInput } from '../reports/run/bad-input.ts';

/** A message was lost, doubled or out of order. One sentence, ready to be shown. */
export class ThreadBroken extends Error {
  override readonly name = 'ThreadBroken';
}

/**
 * Cuts an agent's connection so many times while the customer goes on writing, and looks at the thread after each time.
 * @throws ThreadBroken at the first thread that is not exactly what was written; BadInput for no number.
 */
export async function loseAndComeBack(times: number): Promise<string> {
  if (!Number.isInteger(times) || times < 1) {
    throw new BadInput(`${times} is no number of lost connections: give a whole one, from 1.`);
  }
  const assembly = await createAssembly({ target: 'http', seed: 1, scenario: 'lost connections' });
  try {
    return await prove(assembly, times);
  } finally {
    await assembly.close();
  }
}

async function prove(assembly: Assembly, times: number): Promise<string> {
  const [name = ''] = assembly.administration.agents();
  const desk = await assembly.desk(name);
  const customer = assembly.customers.create();
  await act(desk, { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  const written = ['Hello'];
  const write = async (text: string) => {
    written.push(text);
    await customer.writes(text);
  };
  await customer.writes('Hello');
  const request = (await desk.view()).requests?.[0]?.id ?? '';
  await act(desk, { verb: 'accept', request });
  for (let count = 1; count <= times; count++) {
    await write(`${count}, before`);
    await act(desk, { verb: 'goOffline' });
    await write(`${count}, while away`);
    await write(`${count}, still away`);
    await act(desk, { verb: 'goOnline' });
    await mustBeWhole(desk, written, count);
  }
  return `lost connections: ${times} times during a conversation of ${written.length} messages; 0 lost, 0 doubled, order kept`;
}

async function act(desk: Desk, ...actions: readonly Parameters<Desk['act']>[0][]): Promise<void> {
  for (const action of actions) {
    const outcome = await desk.act(action);
    if (outcome.outcome === 'done') continue;
    throw new ThreadBroken(`The desk would not ${action.verb}: ${JSON.stringify(outcome)}`);
  }
}

async function mustBeWhole(desk: Desk, written: readonly string[], count: number): Promise<void> {
  const { conversation } = await desk.view();
  const shown = (conversation?.messages ?? [])
    .filter(({ from }) => from === 'customer')
    .map(({ text }) => text);
  if (JSON.stringify(shown) === JSON.stringify(written)) return;
  const at = written.findIndex((text, index) => shown[index] !== text);
  throw new ThreadBroken(
    `After connection ${count} was lost, message ${at + 1} should be "${written[at] ?? 'none'}" but is "${shown[at] ?? 'none'}"; ${written.length} were written, ${shown.length} are shown.`,
  );
}
