import { createHash } from 'node:crypto';
import type { AttachmentView, DeskView, FileKind, MessageView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { contrastAmong } from './contrast.ts';
import { listed, unless } from './finding.ts';

/** A file as it must open. */
export interface WholeFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** WA-MED-01: these files and no others, each opened to the last byte, in this order. */
export function filesOpen(
  from: MessageView['from'],
  files: readonly WholeFile[],
): Matcher<DeskView> {
  return inFiles(from, (shown) => {
    const kinds = shown.map(({ kind }) => kind);
    const wanted = files.map(({ kind }) => kind);
    return (
      unless(
        listed(kinds) === listed(wanted),
        `what can be opened is ${listed(wanted)}`,
        `what can be opened is ${listed(kinds)}`,
      ) ?? files.map((file, index) => opens(file, shown[index])).find(Boolean)
    );
  });
}

function opens({ kind, bytes }: WholeFile, shown: AttachmentView | undefined): Finding | undefined {
  if (shown?.state !== 'ready') {
    return { expected: `the ${kind} opens`, seen: stateOf(shown) };
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  return unless(
    observed(shown.sha256, 'what a file is when it is opened') === digest,
    `the ${kind} opens as it was sent, ${bytes.byteLength} bytes`,
    `another file${typeof shown.bytes === 'number' ? `, of ${shown.bytes} bytes` : ''}`,
  );
}

function stateOf(shown: AttachmentView | undefined): string {
  if (!shown) return 'no file';
  return `it is ${shown.state}${shown.note ? `: ${shown.note}` : ''}`;
}

/** WA-MED-01: a file of this kind stands in one message with this text. */
export function captionIs(
  from: MessageView['from'],
  { kind, caption }: { readonly kind: FileKind; readonly caption: string },
): Matcher<DeskView> {
  return inMessagesWithFile(from, (messages) => {
    const texts = messages.filter((each) => each.attachment.kind === kind).map(({ text }) => text);
    const { wanted, seen } = contrastAmong(caption, texts);
    return unless(
      texts.includes(caption),
      `the ${kind} with the caption ${wanted}`,
      `captions ${seen}`,
    );
  });
}

/** WA-MED-01: a document of this name. */
export function documentIsCalled(from: MessageView['from'], name: string): Matcher<DeskView> {
  return inFiles(from, (files) => {
    const names = files
      .filter(({ kind }) => kind === 'document')
      .map((file) => observed(file.name, 'the name of a document'));
    const { wanted, seen } = contrastAmong(
      name,
      names.map((one) => one ?? 'no name'),
    );
    return unless(names.includes(name), `a document called ${wanted}`, seen);
  });
}

/** Whatever stands for a file, it opens nothing. */
export function noFileOpens(from: MessageView['from']): Matcher<DeskView> {
  return inFiles(from, (files) => {
    const open = files.filter(({ state }) => state === 'ready').map(({ kind }) => kind);
    return unless(open.length === 0, 'no file that can be opened', listed(open));
  });
}

/** WA-MED-04: a file of the agent's is marked as failed. */
export function showsFailedFile(): Matcher<DeskView> {
  return inMessagesWithFile('agent', (messages) => {
    const statuses = messages.map(({ status }) => observed(status, 'how far a file got'));
    return unless(
      statuses.some((status) => /^(?:failed|not )/iu.test(status)),
      'the file refused, or shown as failed',
      statuses.length === 0 ? 'neither' : `marked as ${listed(statuses)}`,
    );
  });
}

/** WA-MED-05: somewhere in one message of the customer's all of these can be read, whatever stands around them. */
export function canRead(...parts: readonly string[]): Matcher<DeskView> {
  return someMessageTells(listed(parts), (text) =>
    parts.every((part) => plain(text).includes(plain(part))),
  );
}

/** WA-MED-05: some message of the customer's tells what is meant. */
export function someMessageTells(
  what: string,
  tells: (text: string) => boolean,
): Matcher<DeskView> {
  return inPane((pane) => {
    const texts = observed(pane.messages, 'the messages of a conversation')
      .filter(({ from }) => from === 'customer')
      .map(({ text }) => text);
    return unless(texts.some(tells), `a message of the customer's with ${what}`, listed(texts));
  });
}

/** WA-MED-05: a reaction may stand on what it is about, or in a message of its own. */
export function showsReaction(emoji: string): Matcher<DeskView> {
  return (view) => {
    const text = observed(view.allText, 'everything that can be seen');
    return unless(text.includes(emoji), `the reaction ${emoji}`, 'it nowhere');
  };
}

/** A phone number is its digits, whatever stands between them. Not for degrees: their points and signs count. */
function plain(text: string): string {
  return text.replaceAll(/(?<=\d)[ ().-]+(?=\d)/gu, '');
}

type WithFile = MessageView & { readonly attachment: AttachmentView };

function inMessagesWithFile(
  from: MessageView['from'],
  matcher: Matcher<readonly WithFile[]>,
): Matcher<DeskView> {
  return inPane((pane) => {
    const messages = observed(pane.messages, 'the messages of a conversation');
    return matcher(messages.filter((each): each is WithFile => isFile(each) && each.from === from));
  });
}

function inFiles(
  from: MessageView['from'],
  matcher: Matcher<readonly AttachmentView[]>,
): Matcher<DeskView> {
  return inMessagesWithFile(from, (messages) =>
    matcher(messages.map(({ attachment }) => attachment)),
  );
}

function isFile({ attachment }: MessageView): boolean {
  return attachment !== undefined;
}
