/** One documented error of the platform (reference cloud-api 3.2). */
export interface CatalogueEntry {
  readonly title: string;
  /** The HTTP status of an answer that carries it. */
  readonly http: number;
  /** `sync`: in the answer to the call. `async`: in a `failed` status, or another webhook, after the call was accepted. */
  readonly arrives: 'sync' | 'async' | 'both';
}

const answered = (title: string, http = 400): CatalogueEntry => ({ title, http, arrives: 'sync' });
const reported = (title: string, http = 400): CatalogueEntry => ({ title, http, arrives: 'async' });
const both = (title: string, http = 400): CatalogueEntry => ({ title, http, arrives: 'both' });

/**
 * Every error of the platform, by code. 200 stands for 200 to 299. No source tells a title for 101, 130403 and 139101, and
 * no HTTP status for 104, 131062, 136024 and 136025: those are ours.
 */
export const ERROR_CATALOGUE = {
  0: answered('AuthException', 401),
  1: answered('API Unknown'),
  2: answered('API Service', 503),
  3: answered('API Method', 500),
  4: answered('API Too Many Calls'),
  10: answered('Permission Denied', 403),
  33: answered('Parameter value is not valid'),
  100: answered('Invalid parameter'),
  101: answered('Error validating application'),
  104: answered(
    'An active access token must be used to query information about the current user.',
    401,
  ),
  190: answered('Access token has expired', 401),
  200: answered('API Permission', 403),
  368: answered('Temporarily blocked for policies violations', 403),
  2200: answered('Callback verification failed'),
  2500: answered('Unknown path components'),
  80007: answered('Rate limit issues'),
  130403: both('Business has blocked the user'),
  130429: answered('Rate limit hit'),
  130472: reported("User's number is part of an experiment"),
  130497: both('Business account is restricted from messaging users in this country', 403),
  131000: both('Something went wrong', 500),
  131005: answered('Access denied', 403),
  131008: answered('Required parameter is missing'),
  131009: both('Parameter value is not valid'),
  131016: answered('Service unavailable', 500),
  131021: answered('Recipient cannot be sender'),
  131026: reported('Message undeliverable'),
  131030: answered('Recipient phone number not in allowed list'),
  131031: answered('Account has been locked', 403),
  131037: answered('Display name approval needed'),
  131042: reported('Business eligibility payment issue'),
  131045: answered('Incorrect certificate', 500),
  131047: reported('Re-engagement message'),
  131048: reported('Spam rate limit hit'),
  131049: reported('This message was not delivered to maintain healthy ecosystem engagement.'),
  131050: reported('User stopped marketing messages'),
  131051: answered('Unsupported message type'),
  131052: reported('Media download error'),
  131053: reported('Media upload error'),
  131056: answered('(Business Account, Consumer Account) pair rate limit hit'),
  131057: answered('Account in maintenance mode', 500),
  131062: answered('BSUID recipient not supported'),
  132000: answered('Number of parameters does not match the expected number of params'),
  132001: answered('Template name does not exist in the translation', 404),
  132005: answered('Translated text too long'),
  132007: answered('Template format character policy violated'),
  132012: answered('Parameter format does not match format in the created template'),
  132015: answered('Template is Paused'),
  132016: answered('Template is Disabled'),
  132068: answered('Flow is in blocked state'),
  132069: answered('Flow is in throttled state'),
  133000: answered('Incomplete deregistration', 500),
  133004: answered('Server temporarily unavailable', 503),
  133005: answered('Two step verification PIN mismatch'),
  133006: answered('Phone number re-verification needed'),
  133008: answered('Too many two step verification PIN guesses'),
  133009: answered('Two step verification PIN guessed too fast'),
  133010: answered('Account not registered'),
  133015: answered('Please wait a few minutes before attempting to register this phone number'),
  133016: answered('Account register/deregister rate limit exceeded'),
  134011: answered('WhatsApp payments terms of service has not been accepted'),
  135000: answered('Generic user error'),
  135002: answered('Blocklist concurrent update'),
  136024: answered('Request code error'),
  136025: answered('Verify code error'),
  139100: answered('Failed to block/unblock users'),
  139101: answered('Blocklist limit reached'),
} as const satisfies Readonly<Record<number, CatalogueEntry>>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
