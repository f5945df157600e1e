import { entriesAt, isMapping, listAt, partAt } from './finding.ts';
import type { Checked, DataPath, Finding } from './finding.ts';
import { isSecret, namesSecret } from './private-parts.ts';
import { SECRET_NAMES } from './written-statement.ts';

/** Secrets that stand in the file, and environment variables that hold none. */
export function secretFindings({ data, env }: Checked): readonly Finding[] {
  const secrets = SECRET_NAMES.map((name): DataPath => ['asset', name]);
  const credentials = listAt(data, ['agents']).flatMap((_, at) => {
    const path = ['agents', at, 'credentials'];
    return entriesAt(data, path).map(([name]): DataPath => [...path, name]);
  });
  return [
    ...[...secrets, ...credentials].flatMap((path) => unsetFindings(path, { data, env })),
    ...credentials.flatMap((path) => literalFindings(data, path)),
  ];
}

function unsetFindings(path: DataPath, { data, env }: Pick<Checked, 'data' | 'env'>): Finding[] {
  const variable = variableOf(partAt(data, path));
  if (variable === undefined) return [];
  const wrong = wrongWith(env[variable], path);
  if (wrong === undefined) return [];
  const sentence = `The environment variable ${variable} ${wrong}.`;
  const hint = `Set it before deskproof starts, as in export ${variable}=…, or in the secrets of your CI.`;
  return [{ path: [...path, 'env'], sentence, hint }];
}

/** Secrets of the asset travel in headers and addresses. What credentials look like is the driver's business. */
function wrongWith(value: string | undefined, path: DataPath): string | undefined {
  if (value === undefined) return 'is not set';
  if (value === '') return 'is set, but empty';
  const travels = /^[\x21-\x7e]+$/u.test(value);
  return isSecret(path) && !travels ? 'holds a space, a line break or no ASCII' : undefined;
}

/** Only what surely is a name may be quoted: the schema says what else is wrong. */
function variableOf(part: unknown): string | undefined {
  const name = isMapping(part) ? part['env'] : undefined;
  return typeof name === 'string' && /^[A-Z_][A-Z0-9_]*$/u.test(name) ? name : undefined;
}

function literalFindings(data: unknown, path: DataPath): Finding[] {
  const name = String(path.at(-1));
  if (typeof partAt(data, path) !== 'string' || !namesSecret(name)) return [];
  return [
    {
      path,
      sentence: `The ${name} of an agent is written into the file, where secrets do not belong.`,
      hint: `Put it into an environment variable and name that: ${name}: { env: ADA_PASSWORD }`,
    },
  ];
}
