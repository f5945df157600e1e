/** The business under test, as the platform knows it and as agents see it. Numbers are reserved for fiction. */
export const business = {
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  verifiedName: 'Deskproof Test Business',
  /** Digits, as in webhooks. */
  displayPhoneNumber: '15550783881',
  /** As agents see it. */
  displayNumber: '+1 555-078-3881',
  accessToken: 'deskproof-access-token',
  appSecret: 'deskproof-app-secret',
  verifyToken: 'deskproof-verify-token',
} as const;

/** Where simulated time begins: a Monday morning, UTC. */
export const startOfTime = Date.UTC(2026, 2, 2, 9, 0, 0);

/** The prefix of a contact centre's ids on a real clock: another at each start, so that late statuses of a former one mean nobody. */
export function idPrefixOf(seed: number, now: number): string {
  return `${seed.toString(36)}-${now.toString(36)}`;
}
