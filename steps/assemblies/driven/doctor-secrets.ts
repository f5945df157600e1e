import { namesSecret } from '../../statement/private-parts.ts';
import { assetOf } from './asset-of.ts';
import type { Patient } from './doctor-check.ts';

/** Hides every secret that is known of the patient: drivers and webhooks may say theirs in what goes wrong. */
export function hush(text: string, patient: Patient): string {
  const secrets = secretsOf(patient).sort((one, other) => other.length - one.length);
  return secrets.reduce((said, secret) => said.replaceAll(secret, '***'), text);
}

function secretsOf({ target, opened, statement }: Patient): string[] {
  const { accessToken, appSecret, verifyToken } = assetOf(target);
  const told = [opened?.webhook?.appSecret, opened?.webhook?.verifyToken];
  const names = target.agents.map(({ name }) => name);
  // A user name that is a part of the name as it is shown is no secret.
  const credentials = target.agents
    .flatMap((agent) => Object.values(agent.credentials ?? {}))
    .filter((value) => !names.some((name) => name.toLowerCase().includes(value.toLowerCase())));
  const options = secretsIn(statement.driver.options);
  const all = [accessToken, appSecret, verifyToken, ...told, ...credentials, ...options];
  return all.filter((secret) => secret !== undefined && secret !== '') as string[];
}

/** Whatever stands under the name of a secret. */
function secretsIn(part: unknown, isSecret = false): readonly string[] {
  if (typeof part === 'string') return isSecret ? [part] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    secretsIn(value, isSecret || namesSecret(key)),
  );
}
