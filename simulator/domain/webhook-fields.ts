/** A kind of news an app can subscribe to. */
export interface WebhookField {
  readonly name: string;
  /** Whether a business account or a phone number can have it sent elsewhere than to the app's callback. */
  readonly movable: boolean;
}

const MOVABLE = [
  'messages',
  'calls',
  'group_lifecycle_update',
  'group_participants_update',
  'group_settings_update',
  'group_status_update',
  'history',
  'smb_app_state_sync',
  'smb_message_echoes',
];

const FIXED = [
  'account_alerts',
  'account_review_update',
  'account_update',
  'business_capability_update',
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'partner_solutions',
  'payment_configuration_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'template_category_update',
  'user_preferences',
];

/** Everything an app can subscribe to, in the order of a listing (reference cloud-api 1.10). */
export const WEBHOOK_FIELDS: readonly WebhookField[] = [
  ...MOVABLE.map((name) => ({ name, movable: true })),
  ...FIXED.map((name) => ({ name, movable: false })),
];
