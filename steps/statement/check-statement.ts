import { assetFindings } from './asset-findings.ts';
import { claimFindings } from './claim-findings.ts';
import { driverFindings } from './driver-findings.ts';
import { pointerOf } from './finding.ts';
import type { Checked, Finding } from './finding.ts';
import { peopleFindings } from './people-findings.ts';
import { schemaFindings } from './schema-findings.ts';
import { secretFindings } from './secret-findings.ts';
import { versionFindings } from './version-findings.ts';

const checks = [
  ...[secretFindings, claimFindings, assetFindings, peopleFindings, driverFindings],
  ({ data }: Checked) => schemaFindings(data),
];

/**
 * Everything that is wrong with the data of a statement, at most one finding a place. A statement of another format is not held
 * against this one.
 */
export function checkStatement(checked: Checked): readonly Finding[] {
  const otherVersion = versionFindings(checked);
  if (otherVersion.length > 0) return otherVersion;
  const places = new Map<string, Finding>();
  for (const finding of checks.flatMap((check) => check(checked))) {
    const pointer = pointerOf(finding.path);
    if (!places.has(pointer)) places.set(pointer, finding);
  }
  return [...places.values()];
}
