import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { textAt } from './finding.ts';
import type { Checked, DataPath, Finding } from './finding.ts';
import { fieldHint } from './schema-guide.ts';
import { addressFindings } from './web-address.ts';

const IDS = ['phoneNumberId', 'businessAccountId'] as const;

/** What the asset says that cannot be so on the platform. */
export function assetFindings({ data }: Checked): readonly Finding[] {
  return [
    ...IDS.flatMap((name) => idFindings(data, ['asset', name])),
    ...sameIds(data),
    ...numberFindings(data),
    ...addressFindings(data, ['asset', 'webhookUrl']),
  ];
}

/** The platform writes ids as digits and takes them as numbers. */
function idFindings(data: unknown, path: DataPath): Finding[] {
  const text = textAt(data, path) ?? '1';
  if (/^[1-9]\d*$/u.test(text) && Number.isSafeInteger(Number(text))) return [];
  const sentence = `${path.join('.')} is no id of the platform: those are digits, of a number below 2^53.`;
  return [{ path, sentence, hint: fieldHint(path) }];
}

function sameIds(data: unknown): Finding[] {
  const [number, account] = IDS.map((name) => textAt(data, ['asset', name]));
  if (number === undefined || number !== account) return [];
  const sentence = 'asset.businessAccountId is the same as asset.phoneNumberId, but never is.';
  const path = ['asset', 'businessAccountId'];
  return [{ path, sentence, hint: 'Both stand side by side on the page API Setup of the app.' }];
}

function numberFindings(data: unknown): Finding[] {
  const path = ['asset', 'sourceNumber'];
  const text = textAt(data, path);
  if (text === undefined || text === '' || isPhoneNumber(text)) return [];
  const sentence = 'asset.sourceNumber is no phone number with a country code.';
  return [{ path, sentence, hint: fieldHint(path) }];
}

function isPhoneNumber(text: string): boolean {
  const number = parsePhoneNumberFromString(text, { extract: false });
  return text.trim().startsWith('+') && number?.isPossible() === true;
}
