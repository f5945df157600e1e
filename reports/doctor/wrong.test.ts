import { test } from 'node:test';
import { namesCause, type Broken } from './test-broken.ts';

/** A field that is there, and cannot be what it is: its type, its range, or a name that there is not. */
const ROWS: readonly Broken[] = [
  {
    broken: 'a format that is not spoken yet',
    changes: { '/deskproof': 2 },
    ...{
      pointer: '/deskproof',
      says: /of format 2, .* reads format 1 alone\. Write deskproof: 1/u,
    },
  },
  {
    broken: 'a version that is a number',
    changes: { '/identity/version': 4.2 },
    ...{ pointer: '/identity/version', says: /is a number, but should be a text\. Put it in quo/u },
  },
  {
    broken: 'a field that there is not',
    changes: { '/assets': {} },
    ...{ pointer: '/assets', says: /no field "assets"\. Did you mean asset\?/u },
  },
  {
    broken: 'a profile that there is not',
    changes: { '/claims/profiles': ['cor'] },
    ...{ pointer: '/claims/profiles/0', says: /no profile cor\. Did you mean core\?/u },
  },
  {
    broken: 'a feature that there is not',
    changes: { '/claims/features': { conferense: 'unsupported' } },
    pointer: '/claims/features/conferense',
    says: /no feature conferense\. Did you mean conference\?/u,
  },
  {
    broken: 'a clause that there is not',
    changes: { '/claims/interpretations': { 'WA-RONA-55': 'rona' } },
    pointer: '/claims/interpretations/WA-RONA-55',
    says: /no clause WA-RONA-55\. Did you mean WA-RONA-05/u,
  },
  {
    broken: 'an interpretation that there is not',
    changes: { '/claims/interpretations': { 'WA-RONA-05': 'idle-with-reasn' } },
    pointer: '/claims/interpretations/WA-RONA-05',
    says: /no interpretation of WA-RONA-05 idle-with-reasn\. Did you mean idle-with-reason\?/u,
  },
  {
    broken: 'a variant that there is not',
    changes: { '/claims/variants': { accept: 'automtic' } },
    pointer: '/claims/variants/accept',
    says: /Did you mean automatic\?/u,
  },
  {
    broken: 'an id that is a number',
    changes: { '/asset/phoneNumberId': 106540352242922 },
    pointer: '/asset/phoneNumberId',
    says: /is a number, but should be a text\. Put it in quotes/u,
  },
  {
    broken: 'one id twice',
    changes: { '/asset/businessAccountId': '106540352242922' },
    pointer: '/asset/businessAccountId',
    says: /is the same as asset\.phoneNumberId/u,
  },
  {
    broken: 'a number without its country',
    changes: { '/asset/sourceNumber': '555-078-3881' },
    ...{ pointer: '/asset/sourceNumber', says: /no phone number with a country code/u },
  },
  {
    broken: 'half a URL',
    changes: { '/asset/webhookUrl': 'staging.acme.example/whatsapp' },
    ...{ pointer: '/asset/webhookUrl', says: /is no whole URL/u },
  },
  {
    broken: 'a secret in the file',
    changes: { '/asset/appSecret': 'hush' },
    ...{ pointer: '/asset/appSecret', says: /is written into the file, .* \{ env: ACME_APP_S/u },
  },
  {
    broken: 'a password in the file',
    changes: { '/agents/0/credentials/password': 'hush' },
    ...{ pointer: '/agents/0/credentials/password', says: /password .* is written into the file/u },
  },
  {
    broken: 'two agents of one name',
    changes: { '/agents/3/name': 'Ada' },
    ...{ pointer: '/agents/3/name', says: /two agents named "Ada"/u },
  },
  {
    broken: 'two defaults',
    changes: { '/wrapUpReasons/1/default': true },
    ...{ pointer: '/wrapUpReasons/1/default', says: /Another reason is the default too/u },
  },
  {
    broken: 'masking that is true',
    changes: { '/masking': true },
    ...{ pointer: '/masking', says: /is true, but can only be on or off/u },
  },
  {
    broken: 'no time at all to accept',
    changes: { '/timeouts/accept': 0 },
    ...{ pointer: '/timeouts/accept', says: /is 0, but must be > 0/u },
  },
  {
    broken: 'a clock of no kind',
    changes: { '/clock/kind': 'real' },
    ...{ pointer: '/clock/kind', says: /can only be virtual or wall/u },
  },
  {
    broken: 'a port beyond all ports',
    changes: { '/graph/port': 65536 },
    ...{ pointer: '/graph/port', says: /is 65536, but must be <= 65535/u },
  },
];

for (const row of ROWS) test(`wrong: ${row.broken}`, (context) => namesCause(context, row));
