import type { NodeType } from './node-type.ts';
import { callingCode } from './recipient.ts';

/** What is known of the business's phone number. */
export interface PhoneNumber {
  readonly id: string;
  /** Digits only. */
  readonly digits: string;
  readonly verifiedName: string;
}

/** The same with what changes. */
export interface PhoneNumberNow extends PhoneNumber {
  readonly registered: boolean;
  readonly verified: boolean;
  readonly hasPin: boolean;
  /** `STANDARD` or `HIGH`. */
  readonly throughputLevel: string;
  /** `TIER_250` and so on. */
  readonly messagingLimitTier: string;
  /** Where its webhooks go. */
  readonly webhookConfiguration: object;
}

/** Whatever a number that is not registered has no level of. */
const NONE = 'NOT_APPLICABLE';

/** What can be asked of a phone number (reference cloud-api 2.7). */
export const PHONE_NUMBER_NODE: NodeType<PhoneNumberNow> = {
  name: 'WhatsAppBusinessPhoneNumber',
  defaults: 'verified_name,display_phone_number,quality_rating',
  fields: new Map([
    ['id', (number: PhoneNumberNow): unknown => number.id],
    ['display_phone_number', (number) => formatted(number.digits)],
    ['country_dial_code', (number) => callingCode(number.digits)],
    ['verified_name', (number) => number.verifiedName],
    ['quality_rating', () => 'GREEN'],
    ['quality_score', () => ({ score: 'GREEN' })],
    ['code_verification_status', ({ verified }) => (verified ? 'VERIFIED' : 'NOT_VERIFIED')],
    ['name_status', () => 'APPROVED'],
    ['status', ({ registered }) => (registered ? 'CONNECTED' : 'DISCONNECTED')],
    ['platform_type', ({ registered }) => (registered ? 'CLOUD_API' : NONE)],
    ['throughput', (number) => ({ level: number.registered ? number.throughputLevel : NONE })],
    ['messaging_limit_tier', (number) => number.messagingLimitTier],
    ['whatsapp_business_manager_messaging_limit', (number) => number.messagingLimitTier],
    ['webhook_configuration', (number) => number.webhookConfiguration],
    ['account_mode', () => 'LIVE'],
    ['is_official_business_account', () => false],
    ['is_pin_enabled', (number) => number.hasPin],
  ]),
  notPlayed: [
    'certificate',
    'conversational_automation',
    'eligibility_for_api_business_global_search',
    'health_status',
    'host_platform',
    'is_on_biz_app',
    'is_preverified_number',
    'last_onboarded_time',
    'new_certificate',
    'new_name_status',
    'search_visibility',
    'username',
  ],
};

/** `+1 555-078-3881` as the platform writes North American numbers; elsewhere the code, then the rest. */
function formatted(digits: string): string {
  const code = callingCode(digits);
  const rest = digits.slice(code.length);
  const parts = code === '1' ? /^(\d{3})(\d{3})(\d{4})$/.exec(rest) : null;
  return `+${code} ${parts === null ? rest : parts.slice(1).join('-')}`;
}
