import type { Answers } from './init-flags.ts';

/** The data of a new statement, as its answers say: unchecked, for the checks of statements are better at that. */
export function newStatement(answers: Partial<Answers>): Record<string, unknown> {
  const { vendor = '', product = '', productVersion = '', contact, webhookUrl } = answers;
  return {
    deskproof: 1,
    identity: { vendor, product, version: productVersion, ...(contact && { contact }) },
    claims: { profiles: profilesOf(answers) },
    asset: {
      phoneNumberId: answers.phoneNumberId ?? '',
      businessAccountId: answers.wabaId ?? '',
      sourceNumber: answers.number ?? '',
      ...(webhookUrl && { webhookUrl }),
      ...secretsOf(vendor),
    },
    clock: clockOf(answers.clock ?? ''),
    administration: 'driver',
    graph: { reachedBy: 'setting', port: 0 },
    driver: driverOf(answers.driver ?? ''),
    consent: { changesTenant: false },
  };
}

/** The profiles that are claimed. */
export function profilesOf({ profile = '' }: Partial<Answers>): string[] {
  return listed(profile);
}

/** The environment variables that hold the secrets of the asset, by field: called after the vendor. */
export function variablesOf(vendor: string): Readonly<Record<string, string>> {
  const plain = vendor.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
  const words = plain.replaceAll(/[^A-Z0-9]+/gu, '_').replaceAll(/^[_0-9]+|_+$/gu, '');
  const prefix = words === '' ? 'TARGET' : words;
  return {
    appSecret: `${prefix}_APP_SECRET`,
    verifyToken: `${prefix}_VERIFY_TOKEN`,
    accessToken: `${prefix}_TOKEN`,
  };
}

function secretsOf(vendor: string) {
  const variables = Object.entries(variablesOf(vendor));
  return Object.fromEntries(variables.map(([name, variable]) => [name, { env: variable }]));
}

function clockOf(kind: string) {
  return kind === 'wall' ? { kind, tolerance: 2, longestWait: 120 } : { kind };
}

function driverOf(text: string) {
  return /^\w+:\/\//u.test(text) ? { url: text } : { command: wordsOf(text) };
}

/** As a shell would take them apart: what stands in quotes stays together. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|\S)+/gu) ?? [];
  return words.map((word) => word.replaceAll(/"([^"]*)"|'([^']*)'/gu, '$1$2'));
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
