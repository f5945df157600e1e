import type { DeclaredAgent, DeclaredClock, DeclaredDriver, Statement } from './statement.ts';
import { SECRET_NAMES } from './written-statement.ts';
import type { FromEnvironment, WrittenAgent, WrittenStatement } from './written-statement.ts';
import { usualDriverLimits } from './usual-limits.ts';

/** Where the statement was found. */
export interface Origin {
  readonly file: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A sound statement with secrets looked up and defaults filled in. */
export function resolveStatement(
  written: WrittenStatement,
  { file, folder, env }: Origin,
): Statement {
  const { identity, claims, administration = 'driver', masking } = written;
  return {
    ...{ file, folder, identity, administration },
    claims: { features: {}, interpretations: {}, variants: {}, ...claims },
    asset: assetOf(written.asset, env),
    ...peopleOf(written, env),
    ...(masking && { masking: masking === 'on' }),
    timeouts: timeoutsOf(written.timeouts),
    clock: clockOf(written.clock),
    graph: { reachedBy: 'setting', host: '127.0.0.1', port: 0, ...written.graph },
    driver: driverOf(written.driver),
    settle: settleOf(written),
    consent: { changesTenant: false, ...written.consent },
  };
}

type Env = NodeJS.ProcessEnv;

function assetOf(asset: WrittenStatement['asset'], env: Env): Statement['asset'] {
  const { appSecret, verifyToken, accessToken, ...open } = asset;
  const named = { appSecret, verifyToken, accessToken };
  const secrets = SECRET_NAMES.flatMap((name) => {
    const secret = named[name];
    return secret ? [[name, valueOf(secret, env)] as const] : [];
  });
  return { ...open, ...Object.fromEntries(secrets) };
}

function valueOf(value: string | FromEnvironment, env: Env): string {
  return typeof value === 'string' ? value : (env[value.env] ?? '');
}

function peopleOf({ agents, queues, wrapUpReasons }: WrittenStatement, env: Env) {
  const reasons = wrapUpReasons?.map((reason) => ({ default: false, ...reason }));
  return {
    ...(agents && { agents: agents.map((agent) => agentOf(agent, env)) }),
    ...(queues && { queues }),
    ...(reasons && { wrapUpReasons: reasons }),
  };
}

function agentOf({ name, credentials = {} }: WrittenAgent, env: Env): DeclaredAgent {
  const looked = Object.entries(credentials).map(([key, value]) => [key, valueOf(value, env)]);
  return { name, credentials: Object.fromEntries(looked) as Record<string, string> };
}

function timeoutsOf({ accept, autoWrapUp }: NonNullable<WrittenStatement['timeouts']> = {}) {
  return {
    ...(accept !== undefined && { acceptSeconds: accept }),
    ...(autoWrapUp !== undefined && { autoWrapUp: autoWrapUp === 'off' ? null : autoWrapUp }),
  };
}

/** By a wall clock. */
const TOLERANCE_SECONDS = 2;
const SETTLE_SECONDS = 2;

function clockOf(clock: WrittenStatement['clock']): DeclaredClock {
  if (clock.kind === 'virtual') return { kind: 'virtual', toleranceSeconds: clock.tolerance ?? 0 };
  const { kind, tolerance = TOLERANCE_SECONDS, longestWait } = clock;
  return { kind, toleranceSeconds: tolerance, longestWaitSeconds: longestWait };
}

function settleOf({ clock, settle }: WrittenStatement): Statement['settle'] {
  const usual = clock.kind === 'wall' ? SETTLE_SECONDS : 0;
  return { seconds: settle?.seconds ?? usual, pollSeconds: settle?.poll ?? 0.5 };
}

function driverOf({ command, url = '', options = {}, limits }: WrittenStatement['driver']) {
  const { answerSeconds, startSeconds } = usualDriverLimits;
  const { answer = answerSeconds, start = startSeconds } = limits ?? {};
  const settings = { options, limits: { answerSeconds: answer, startSeconds: start } };
  const driver: DeclaredDriver = command
    ? { kind: 'command', command, ...settings }
    : { kind: 'url', url, ...settings };
  return driver;
}
