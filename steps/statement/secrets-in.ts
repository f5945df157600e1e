import { isMapping } from './finding.ts';
import { namesSecret } from './private-parts.ts';
import type { Statement } from './statement.ts';

/** Every secret of a statement, to be kept out of whatever is told: those of the asset, all credentials, and options named like secrets. */
export function secretsIn({ asset, agents = [], driver }: Statement): readonly string[] {
  const { accessToken, appSecret, verifyToken } = asset;
  const credentials = agents.flatMap((agent) => Object.values(agent.credentials));
  const all = [
    accessToken,
    appSecret,
    verifyToken,
    ...credentials,
    ...secretOptions(driver.options),
  ];
  return [...new Set(all.filter((secret) => secret !== undefined))];
}

function secretOptions(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(secretOptions);
  if (!isMapping(part)) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    namesSecret(name) && typeof value === 'string' ? [value] : secretOptions(value),
  );
}
