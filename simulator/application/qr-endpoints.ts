import { describePart } from '../domain/node-type.ts';
import { optionalText } from '../domain/parameters.ts';
import { QR_CODE_NODE, readQrCodeRequest, type QrCode } from '../domain/qr-code.ts';
import { Refusal } from '../domain/refusal.ts';
import { SUCCESS, type Answer } from './answer.ts';
import type { Platform } from './endpoint.ts';
import type { GraphCall } from './graph-call.ts';
import { pageAnswer } from './page-answer.ts';

/** `POST /{phone-number-id}/message_qrdls`: a new code, or a new text for the one that is named (reference cloud-api 2.7). */
export function saveQrCode(call: GraphCall, { qrCodes }: Platform): Answer {
  const { code, message, picture } = readQrCodeRequest(call.parameters());
  if (code !== undefined && qrCodes.find(code) === undefined) throw noCode(code);
  const qr = code === undefined ? qrCodes.add(message) : { code, message };
  qrCodes.replace(qr);
  const fields = picture ? `${QR_CODE_NODE.defaults},qr_image_url` : QR_CODE_NODE.defaults;
  return { body: shown(call, fields)(qr) };
}

/** `GET /{phone-number-id}/message_qrdls`. */
export function getQrCodes(call: GraphCall, { qrCodes }: Platform): Answer {
  const show = shown(call, optionalText(call.parameters(), { name: 'fields' }));
  return pageAnswer(call, qrCodes.all(), {
    keyOf: ({ code }) => code,
    show: (rows) => rows.map(show),
  });
}

/** `GET /{phone-number-id}/message_qrdls/{code}`. */
export function getQrCode(call: GraphCall, platform: Platform): Answer {
  const qr = namedCode(call, platform);
  return {
    body: { data: [shown(call, optionalText(call.parameters(), { name: 'fields' }))(qr)] },
  };
}

/** `DELETE /{phone-number-id}/message_qrdls/{code}`. */
export function deleteQrCode(call: GraphCall, platform: Platform): Answer {
  platform.qrCodes.remove(namedCode(call, platform).code);
  return SUCCESS;
}

function namedCode({ path }: GraphCall, { qrCodes }: Platform): QrCode {
  const code = path[2] ?? '';
  const qr = qrCodes.find(code);
  if (qr === undefined) throw noCode(code);
  return qr;
}

function noCode(code: string): Refusal {
  return new Refusal(100, { details: `There is no QR code ${code.slice(0, 64)}.` });
}

const shown =
  ({ origin }: GraphCall, fields: string | undefined) =>
  (qr: QrCode): object =>
    describePart({ ...qr, origin }, QR_CODE_NODE, fields);
