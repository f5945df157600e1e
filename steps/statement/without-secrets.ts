import { isMapping } from './finding.ts';
import { namesSecret } from './private-parts.ts';
import type { Asset, DeclaredAgent, Statement } from './statement.ts';
import { SECRET_NAMES } from './written-statement.ts';

/** Stands where a secret stood. */
export const HIDDEN = '***';

/**
 * A copy for reports: secrets and all credentials are `***`, and so is what stands under the name of a secret in the driver's
 * options. What else stands in options or in the driver's command is shown.
 */
export function withoutSecrets(statement: Statement): Statement {
  const { asset, agents, driver } = statement;
  return {
    ...statement,
    asset: hiddenAsset(asset),
    ...(agents && { agents: agents.map(hiddenAgent) }),
    driver: { ...driver, options: hiddenIn(driver.options) as Record<string, unknown> },
  };
}

function hiddenAsset(asset: Asset): Asset {
  const held = SECRET_NAMES.filter((name) => asset[name] !== undefined);
  return { ...asset, ...Object.fromEntries(held.map((name) => [name, HIDDEN])) };
}

function hiddenAgent({ name, credentials }: DeclaredAgent): DeclaredAgent {
  const hidden = Object.keys(credentials).map((key) => [key, HIDDEN] as const);
  return { name, credentials: Object.fromEntries(hidden) };
}

function hiddenIn(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(hiddenIn);
  if (!isMapping(part)) return part;
  const entries = Object.entries(part);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, namesSecret(key) ? HIDDEN : hiddenIn(value)]),
  );
}
