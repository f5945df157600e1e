import type { AttachmentView, DeskView, MessageView } from '../../../ports/view.ts';
import type { PageMap } from '../page-map.ts';
import { find } from './find.ts';
import { elementOf } from './handles.ts';

/** A view in which each file that the page offers has been opened: a picture by the browser's own eyes, and all of them by their bytes. */
export async function withFilesOpened(view: DeskView, map: PageMap): Promise<DeskView> {
  const { conversation } = view;
  if (!conversation?.messages?.some(({ attachment }) => attachment?.state === 'ready')) return view;
  const messages = await Promise.all(conversation.messages.map((each) => opened(each, map)));
  return { ...view, conversation: { ...conversation, messages } };
}

async function opened(message: MessageView, map: PageMap): Promise<MessageView> {
  const { attachment } = message;
  if (attachment?.state !== 'ready') return message;
  const article = elementOf(message.id);
  const link = article && find(article, map.pane.file.download);
  const seen = link instanceof HTMLAnchorElement ? await open(link, attachment) : {};
  return { ...message, attachment: { ...attachment, ...seen } };
}

async function open(
  link: HTMLAnchorElement,
  { kind }: AttachmentView,
): Promise<Partial<AttachmentView>> {
  const picture = link.closest('figure')?.querySelector('img');
  const isPicture = kind === 'image' || kind === 'sticker';
  if (isPicture && !(picture && (await isSeen(picture)))) {
    return { state: 'failed', note: 'The browser cannot show the picture.' };
  }
  try {
    const bytes = await (await fetch(link.href)).arrayBuffer();
    return { bytes: bytes.byteLength, sha256: await digestOf(bytes) };
  } catch {
    // Where the page lets nobody look at the bytes, they cannot be observed.
    return {};
  }
}

async function isSeen(picture: HTMLImageElement): Promise<boolean> {
  try {
    await picture.decode();
    return picture.naturalWidth > 0;
  } catch {
    return false;
  }
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
