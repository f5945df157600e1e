/** The business that the clients speak for. */
export const BUSINESS = {
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  displayPhoneNumber: '15550783881',
  verifiedName: 'Harbour Lamps',
  accessToken: 'compat-access-token',
  appSecret: 'compat-app-secret',
  verifyToken: 'compat-verify-token',
} as const;
