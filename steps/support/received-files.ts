import type { Customer, ReceivedMessage } from '../ports/customer.ts';
import type { FileKind } from '../ports/view.ts';
import type { SentFile } from './files.ts';
import { contrastAmong } from './matchers/contrast.ts';
import { listed, unless } from './matchers/finding.ts';
import type { Finding } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

const kinds: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'document', 'sticker']);

/** What arrived on the customer's phone with a file in it. */
function received(customer: Customer): readonly ReceivedMessage[] {
  return customer.received().filter(({ type }) => kinds.has(type));
}

/** WA-MED-02: these files arrive, each to the last byte and once, and no others, even when all is quiet. */
export async function getsFiles(
  world: DeskproofWorld,
  who: number,
  files: readonly SentFile[],
): Promise<void> {
  const customer = world.customer(who);
  const look = () => Promise.resolve(wrongFiles(customer, files));
  await world.stage.soon(look);
  await world.stage.quiet(look);
}

function wrongFiles(customer: Customer, files: readonly SentFile[]): Finding | undefined {
  const arrived = received(customer);
  const types = listed(arrived.map(({ type }) => type));
  const wanted = listed(files.map(({ kind }) => kind));
  const isCut = files.findIndex(({ bytes }, index) => {
    const opened = customer.opens(arrived[index]?.id ?? '');
    return opened === undefined || !isSame(opened.bytes, bytes);
  });
  return (
    unless(types === wanted, `${customer.name} received ${wanted}`, types) ??
    unless(isCut < 0, `file ${isCut + 1} whole`, 'another one, or a part of it')
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && one.every((byte, index) => byte === other[index]);
}

/** WA-MED-02: the caption, once, beside a file of this kind and nowhere else. */
export function getsCaption(
  world: DeskproofWorld,
  who: number,
  { kind, caption }: { readonly kind: FileKind; readonly caption: string },
): Promise<void> {
  const customer = world.customer(who);
  return world.stage.soon(() => {
    const found = customer.received().filter(({ text }) => text === caption);
    const isBeside = found.length === 1 && found[0]?.type === kind;
    const texts = customer.received().map(({ type, text }) => `${type}: ${text}`);
    const { wanted, seen } = contrastAmong(`${kind}: ${caption}`, texts);
    return Promise.resolve(unless(isBeside, `${wanted} once`, seen));
  });
}

/** WA-MED-02: a document of this name. */
export function getsDocument(world: DeskproofWorld, who: number, name: string): Promise<void> {
  const customer = world.customer(who);
  return world.stage.soon(() => {
    const names = received(customer).map(({ id }) => customer.opens(id)?.name);
    const { wanted, seen } = contrastAmong(
      name,
      names.map((one) => one ?? 'no name'),
    );
    return Promise.resolve(unless(names.includes(name), `a document ${wanted}`, seen));
  });
}
