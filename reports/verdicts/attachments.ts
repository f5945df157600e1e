import { AttachmentContentEncoding } from '@cucumber/messages';
import type { Attachment } from '@cucumber/messages';
import type { Evidence, Recorded } from './scenario-verdict.ts';

const recordedType = 'application/vnd.deskproof.recorded+json';
const leftOverType = 'application/vnd.deskproof.left-over+json';
const evidenceType = 'application/vnd.deskproof.evidence+json';

/** What the steps attached for MAY clauses, in order. */
export function recordedOf(attachments: readonly Attachment[]): Recorded[] {
  return attachments.filter(({ mediaType }) => mediaType === recordedType).map(toRecorded);
}

/** What the scenario left behind. */
export function leftOverOf(attachments: readonly Attachment[]): string[] {
  return attachments
    .filter(({ mediaType }) => mediaType === leftOverType)
    .flatMap((attachment) => Object.values(parse(attachment)).map(String));
}

/** The last evidence attached, if any. */
export function evidenceOf(attachments: readonly Attachment[]): Evidence | undefined {
  const last = attachments.findLast(({ mediaType }) => mediaType === evidenceType);
  return last === undefined ? undefined : toEvidence(last);
}

function toRecorded(attachment: Attachment): Recorded {
  const { what, value } = parse(attachment) as Partial<Recorded>;
  return { what: String(what), value: typeof value === 'string' ? value : JSON.stringify(value) };
}

function toEvidence(attachment: Attachment): Evidence {
  const { lines = [], views = [], wire = [] } = parse(attachment) as Partial<Evidence>;
  return { lines, views, wire };
}

function parse({ body, contentEncoding }: Attachment): object {
  const text =
    contentEncoding === AttachmentContentEncoding.BASE64
      ? Buffer.from(body, 'base64').toString('utf8')
      : body;
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? value : {};
}
