import type { NodeType } from './node-type.ts';
import { atMost, oneOf, optionalText, requiredText, type Parameters } from './parameters.ts';

/** A code or short link that opens a chat with the business, with a text ready to send. */
export interface QrCode {
  /** 14 characters; part of its link. */
  readonly code: string;
  readonly message: string;
}

/** Characters of the text, and codes of a number. */
export const MESSAGE_LIMIT = 140;
export const CODES_LIMIT = 2000;

/** A code as one who asked `origin` sees it. */
export type QrCodeSeen = QrCode & { readonly origin: string };

/** What can be asked of a code. Its picture is a link that leads nowhere: this edition draws none. */
export const QR_CODE_NODE: NodeType<QrCodeSeen> = {
  name: 'WhatsAppMessageQrdl',
  defaults: 'code,prefilled_message,deep_link_url',
  fields: new Map([
    ['code', (qr: QrCodeSeen): unknown => qr.code],
    ['prefilled_message', (qr) => qr.message],
    ['deep_link_url', (qr) => `https://wa.me/message/${qr.code}`],
    ['qr_image_url', (qr) => `${qr.origin}/qr_images/${qr.code}`],
  ]),
};

/** What a caller wants of a code: a new one, or a new text for one that is there. */
export interface QrCodeRequest {
  readonly code?: string;
  readonly message: string;
  readonly picture: boolean;
}

export function readQrCodeRequest(parameters: Parameters): QrCodeRequest {
  const place = { name: 'prefilled_message' };
  const message = requiredText(parameters, place);
  atMost(message, MESSAGE_LIMIT, place);
  const format = optionalText(parameters, { name: 'generate_qr_image' });
  if (format !== undefined) {
    oneOf(format.toUpperCase(), ['SVG', 'PNG'], { name: 'generate_qr_image' });
  }
  const code = optionalText(parameters, { name: 'code' });
  return { message, picture: format !== undefined, ...(code !== undefined && { code }) };
}
