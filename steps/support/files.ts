import type { CustomerFile, CustomerMessage, SampleName } from '../ports/customer.ts';
import type { DeskView, FileKind } from '../ports/view.ts';
import { showsFailedFile } from './matchers/attachments.ts';
import { composeIs } from './matchers/compose.ts';
import type { Matcher } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** A file as feature files name it. */
export interface FileChoice {
  readonly sample: SampleName;
  readonly kind: FileKind;
  /** Recorded in the chat. */
  readonly voice?: boolean;
}

/** A file that a customer sent, as it was. */
export interface SentFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What goes beside a file. */
export interface Beside {
  readonly caption?: string;
  readonly name?: string;
}

/** The customer sends a file that no other scenario has, and the scenario remembers it. */
export async function sendsFile(
  world: DeskproofWorld,
  who: number,
  { file: choice, caption, name }: Beside & { readonly file: FileChoice },
): Promise<void> {
  const sample = ownCopy(world, choice.sample);
  const file = name === undefined ? sample : { ...sample, name: ownName(world, name) };
  const sent = [...filesOf(world, who), { kind: choice.kind, bytes: file.bytes }];
  world.remembered.set(sentBy(who), sent);
  const words = caption === undefined ? {} : { caption: world.words(caption) };
  await world.customer(who).sends(messageOf(choice, file, words));
}

/** The agent puts a file beside the compose box, and the scenario remembers it. */
export async function attaches(
  world: DeskproofWorld,
  agent: number,
  { file: choice, name }: Beside & { readonly file: FileChoice },
): Promise<void> {
  const { bytes } = ownCopy(world, choice.sample);
  const sent = [...filesFrom(world), { kind: choice.kind, bytes }];
  world.remembered.set(sentByAgents, sent);
  const chosen = ownName(world, name ?? `${choice.sample}.${endings[choice.sample]}`);
  await world.agent(agent).sees(composeIs(true));
  await world.agent(agent).act({ verb: 'attach', name: chosen, bytes });
}

const endings: Readonly<Record<SampleName, string>> = {
  photo: 'jpg',
  picture: 'png',
  sticker: 'webp',
  voiceNote: 'ogg',
  clip: 'mp4',
  receipt: 'pdf',
};

/** Everything that agents attached so far. */
export function filesFrom(world: DeskproofWorld): readonly SentFile[] {
  return (world.remembered.get(sentByAgents) as readonly SentFile[] | undefined) ?? [];
}

const sentByAgents = 'files of agents';
const refusal = 'what the desk said to a file';

/** Attaches and sends where the desk may well refuse either; what it said is kept for a later step. */
export async function triesToSendFile(
  world: DeskproofWorld,
  agent: number,
  { name, size }: { readonly name: string; readonly size: number },
): Promise<void> {
  const person = world.agent(agent);
  const bytes = new Uint8Array(size).fill(0x20);
  const attached = await person.tries({ verb: 'attach', name: ownName(world, name), bytes });
  const said = attached ?? (await person.tries({ verb: 'send', by: 'button' }));
  world.remembered.set(refusal, said);
}

/** WA-MED-04: the desk said no, or the thread shows that the file failed. */
export function toldThatNotSent(world: DeskproofWorld): Matcher<DeskView> {
  const said = world.remembered.get(refusal);
  return typeof said === 'string' && said.trim() !== '' ? () => undefined : showsFailedFile();
}

/** Everything that this customer sent so far. */
export function filesOf(world: DeskproofWorld, who: number): readonly SentFile[] {
  return (world.remembered.get(sentBy(who)) as readonly SentFile[] | undefined) ?? [];
}

function sentBy(who: number): string {
  return `files of customer ${who}`;
}

function messageOf(
  { kind, voice = false }: FileChoice,
  file: CustomerFile,
  words: { readonly caption?: string },
): CustomerMessage {
  if (kind === 'audio') return { type: kind, file, voice };
  return kind === 'sticker' ? { type: kind, file } : { type: kind, file, ...words };
}

/** A name with the scenario's nonce before its ending. */
export function ownName(world: DeskproofWorld, name: string): string {
  const at = name.lastIndexOf('.');
  return `${world.words(name.slice(0, at))}${name.slice(at)}`;
}

/** A sample with the scenario's nonce at its end, where no reader of such a file looks: no recording of another run can have it. */
export function ownCopy(world: DeskproofWorld, name: SampleName): CustomerFile {
  const sample = world.assembly.sampleFiles[name];
  const nonce = new TextEncoder().encode(world.words(''));
  const end = sample.type === 'video/mp4' ? freeBox(nonce) : nonce;
  return { ...sample, bytes: joined(sample.bytes, end) };
}

/** In a film everything stands in boxes; those called `free` are skipped. */
function freeBox(content: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, 8 + content.byteLength);
  head.set(new TextEncoder().encode('free'), 4);
  return joined(head, content);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.byteLength + other.byteLength);
  bytes.set(one);
  bytes.set(other, one.byteLength);
  return bytes;
}
