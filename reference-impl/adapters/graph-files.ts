import { createHash } from 'node:crypto';
import type { DownloadLimits, FileFetched, FileLink, FileMissed } from '../application/app.ts';
import type { GraphOptions } from './graph-client.ts';
import { mostOfAnAnswer, parsed } from './graph-answer.ts';
import { object, text } from './json.ts';
import { readUpTo } from './read-up-to.ts';

/** Downloads without a name of the asker fail (platform reference 2.6). */
const userAgent = 'deskproof-reference/1';
/** Where the real platform keeps its files. */
const platformHosts = /(?:^|\.)fbsbx\.com$/u;

/** The first of the two hops to a file: GET /{media-id} (platform reference 2.6). */
export async function fileLink(
  options: GraphOptions,
  mediaId: string,
  signal: AbortSignal,
): Promise<FileLink | FileMissed> {
  // Half an emoji cannot be part of an address.
  if (/\p{Surrogate}/u.test(mediaId)) return nothing('WhatsApp told no id for the file.');
  const url = `${options.baseUrl}/${encodeURIComponent(mediaId)}`;
  const answer = await ask(options, new URL(url), signal);
  if ('missed' in answer) return answer;
  const body = await readUpTo(answer, mostOfAnAnswer);
  const { url: link, file_size: size } = object(parsed(body));
  if (answer.status !== 200) return refused(answer.status);
  if (text(link) === '') return nothing('WhatsApp told no address for the file.');
  return { url: text(link), size: sizeIn(size) };
}

/** The second hop. The token is for the platform alone: a link to anywhere else is not followed. */
export async function download(
  options: GraphOptions,
  { url }: FileLink,
  limits: DownloadLimits,
): Promise<FileFetched | FileMissed> {
  const address = ownAddress(options, url);
  if (!address) return nothing('WhatsApp named an address for the file that is not its own.');
  const answer = await ask(options, address, limits.signal);
  if ('missed' in answer) return answer;
  if (answer.status === 404 || answer.status === 410) {
    return { missed: 'The link to the file had expired.', helps: 'new-link' };
  }
  if (answer.status !== 200) return refused(answer.status);
  const told = Number(answer.headers.get('content-length') ?? 0);
  const bytes = told > limits.bytes ? null : await readUpTo(answer, limits.bytes);
  if (bytes === null) return nothing('The file is larger than this contact centre takes.');
  return bytes === 'broken-off' ? brokenOff : { bytes, digests: digestsOf(bytes) };
}

const brokenOff: FileMissed = { missed: 'The file broke off on its way.', helps: 'time' };

/** The API's own host, or one of the platform's over HTTPS. */
function ownAddress({ baseUrl }: GraphOptions, url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  const isApi = address.origin === new URL(baseUrl).origin;
  const isPlatform = address.protocol === 'https:' && platformHosts.test(address.hostname);
  return isApi || isPlatform ? address : null;
}

async function ask(
  { fetch, accessToken }: GraphOptions,
  url: URL,
  signal: AbortSignal,
): Promise<Response | FileMissed> {
  const headers = { authorization: `Bearer ${accessToken}`, 'user-agent': userAgent };
  try {
    return await fetch(new Request(url, { headers, signal, redirect: 'manual' }));
  } catch (problem) {
    return { missed: `WhatsApp could not be reached: ${String(problem)}`, helps: 'time' };
  }
}

/** What is broken on the platform's side, or too much at a time, may pass. */
function refused(status: number): FileMissed {
  const helps = status >= 500 || status === 429 || status === 408 ? 'time' : 'nothing';
  return { missed: `WhatsApp did not give the file away (${status}).`, helps };
}

function nothing(missed: string): FileMissed {
  return { missed, helps: 'nothing' };
}

/** A number, or a text of digits (platform reference 2.6). */
function sizeIn(told: unknown): number | null {
  const size = typeof told === 'string' && told !== '' ? Number(told) : told;
  return typeof size === 'number' && Number.isFinite(size) ? size : null;
}

function digestsOf(bytes: Uint8Array): readonly string[] {
  const digest = createHash('sha256').update(bytes).digest();
  return [digest.toString('hex'), digest.toString('base64')];
}
