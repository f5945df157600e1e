import { CODES_LIMIT, type QrCode } from '../domain/qr-code.ts';
import type { Random } from '../domain/random.ts';
import { Refusal } from '../domain/refusal.ts';

/** The codes of the business's number. */
export interface QrCodes {
  /** Makes one; a Refusal when there are as many as there may be. */
  readonly add: (message: string) => QrCode;
  readonly find: (code: string) => QrCode | undefined;
  readonly replace: (qr: QrCode) => void;
  readonly remove: (code: string) => void;
  readonly all: () => readonly QrCode[];
}

export function createQrCodes(random: Random): QrCodes {
  const codes = new Map<string, QrCode>();
  const freeCode = (): string => {
    const code = `${random.hex(13).toUpperCase()}1`;
    return codes.has(code) ? freeCode() : code;
  };
  return {
    add(message) {
      if (codes.size >= CODES_LIMIT) {
        throw new Refusal(100, {
          details: `A phone number has at most ${String(CODES_LIMIT)} QR codes.`,
        });
      }
      const qr = { code: freeCode(), message };
      codes.set(qr.code, qr);
      return qr;
    },
    find: (code) => codes.get(code),
    replace: (qr) => void codes.set(qr.code, qr),
    remove: (code) => void codes.delete(code),
    all: () => [...codes.values()],
  };
}
