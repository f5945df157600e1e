import { createHash } from 'node:crypto';

/** Fields of the Cloud API that hold its own words, and never a person's. */
export const API_WORDS: ReadonlySet<string> = new Set([
  ...['messaging_product', 'recipient_type', 'type', 'sub_type', 'status', 'object', 'field'],
  ...['mime_type', 'language', 'category', 'action', 'format', 'event', 'origin', 'policy'],
  ...[
    'pricing_model',
    'sha256',
    'code',
    'hub.mode',
    'grant_type',
    'source',
    'fields',
    'upload_phase',
  ],
]);
/** What the platform says of an error. */
export const ERROR_WORDS: ReadonlySet<string> = new Set([
  ...['message', 'title', 'details', 'error_user_title', 'error_user_msg', 'href'],
]);
const A_WORD = /^(?!.*\d{5})[\w ./;=+-]{1,60}$|^[0-9a-f]{64}$/u;
const LANGUAGE = /^[a-z]{2,3}(?:_[A-Z]{2})?$/u;

/** Whether it is one of the API's own words, in a field that holds nothing else. */
export function isApiWord(text: string, key: string): boolean {
  return API_WORDS.has(key) && (key === 'code' ? LANGUAGE : A_WORD).test(text);
}

const API_NUMBERS: ReadonlySet<string> = new Set([
  ...['code', 'error_subcode', 'file_size', 'file_length', 'expires_in', 'expires_at', 'timestamp'],
]);

/** Whether a field holds numbers of the API's own. */
export function isApiNumber(key: string): boolean {
  return API_NUMBERS.has(key);
}

const IDS: ReadonlySet<string> = new Set([
  ...[
    'id',
    'ids',
    'message_id',
    'media_id',
    'phone_number_id',
    'waba_id',
    'user_id',
    'mid',
    'app_id',
  ],
  ...['from_user_id', 'recipient', 'recipient_user_id', 'group_id', 'fbtrace_id', 'client_id', 'h'],
  ...['template_id', 'message_template_id', 'business_id', 'catalog_id', 'flow_id'],
]);
const IDS_ANYWHERE = /(wamid\.[\w+/=-]+)/u;

/** Whether a field holds an id of the platform: one of a message has its customer's number in it. */
export function isIdField(key: string): boolean {
  return IDS.has(key);
}

/** The pieces of a text; each second one is an id of a message. */
export function aroundIds(text: string): readonly string[] {
  return text.split(IDS_ANYWHERE);
}

/** What stands for an id: the same for the same id, in all scenarios of all recordings. */
export function pseudonymOf(id: string): string {
  return `‹id:${createHash('sha256').update(id).digest('hex').slice(0, 10)}›`;
}

const SECRETS =
  /token|secret|passw|proof|authori[sz]|api_?key|signature|credential|^(?:pin|hash|otp|code)$/iu;

/** Whether a field holds what nobody else may know, whatever that is. */
export function isSecretField(key: string): boolean {
  return SECRETS.test(key);
}
