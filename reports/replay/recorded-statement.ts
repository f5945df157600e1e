import type { Statement } from '../../steps/statement/index.ts';
import { featuresLacked, variantsOfTarget, type Catalogue } from '../run/catalogue.ts';
import type { Manifest, RecordedStatement } from './manifest.ts';

/** Of a statement what a recording keeps. Whom to write to is nobody's business there. */
export function recordedStatement(statement: Statement): RecordedStatement {
  const { administration, claims, clock, consent, identity, settle, timeouts } = statement;
  const { vendor, product, version } = identity;
  const who = { vendor, product, version };
  return { administration, claims, clock, consent, identity: who, settle, timeouts };
}

/** Seconds. Nobody is waited for: it is how long a step may take. */
const limits = { answerSeconds: 15, startSeconds: 30 };

/** A statement for a target that is answered for by its recording, whether it had one or not. */
export function statementFor(
  { statement, readings, target, profile }: Manifest,
  catalogue: Catalogue,
): Statement {
  const plain: RecordedStatement = statement ?? {
    administration: 'driver',
    claims: { profiles: [profile], interpretations: {}, ...claimsOfTwin(catalogue, target) },
    clock: { kind: 'virtual', toleranceSeconds: 0 },
    consent: { changesTenant: true },
    identity: { vendor: 'deskproof', product: target, version: '' },
    settle: { seconds: 0, pollSeconds: 0 },
    timeouts: {},
  };
  return {
    ...plain,
    claims: { ...plain.claims, interpretations: readings },
    ...{ file: target, folder: '' },
    asset: { phoneNumberId: '', businessAccountId: '', sourceNumber: '' },
    graph: { reachedBy: 'setting', host: '127.0.0.1', port: 0 },
    driver: { kind: 'command', command: [], options: {}, limits },
  };
}

/** A twin of ours that lacks something, or works otherwise, says so in the catalogue. */
function claimsOfTwin(
  catalogue: Catalogue,
  target: string,
): Pick<Statement['claims'], 'features' | 'variants'> {
  const lacked = featuresLacked(catalogue, target);
  const features = Object.fromEntries(lacked.map((name) => [name, 'unsupported'] as const));
  return { features, variants: variantsOfTarget(catalogue, target) };
}
