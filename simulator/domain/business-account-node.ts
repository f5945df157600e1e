import type { NodeType } from './node-type.ts';

/** What is known of the business account, and of the numbers in it. */
export interface BusinessAccount {
  readonly id: string;
  readonly name: string;
  /** Each as `GET /{phone-number-id}` would tell it with all its fields. */
  readonly phoneNumbers: readonly object[];
}

/** What can be asked of a business account (reference cloud-api 2.7; values that nothing depends on are ours). */
export const BUSINESS_ACCOUNT_NODE: NodeType<BusinessAccount> = {
  name: 'WhatsAppBusinessAccount',
  defaults: 'name,timezone_id,message_template_namespace',
  fields: new Map([
    ['id', (account: BusinessAccount): unknown => account.id],
    ['name', (account) => account.name],
    ['timezone_id', () => '1'],
    ['message_template_namespace', (account) => `namespace_${account.id}`],
    ['currency', () => 'USD'],
    ['country', () => 'US'],
    ['status', () => 'ACTIVE'],
    ['account_review_status', () => 'APPROVED'],
    ['business_verification_status', () => 'verified'],
    ['ownership_type', () => 'SELF'],
    ['phone_numbers', (account) => ({ data: account.phoneNumbers })],
  ]),
  notPlayed: [
    'analytics',
    'conversation_analytics',
    'health_status',
    'message_templates',
    'on_behalf_of_business_info',
    'owner_business_info',
    'pricing_analytics',
    'primary_funding_id',
    'purchase_order_number',
    'template_analytics',
  ],
};
