import { currentLegs, legOf } from '../../domain/centre.ts';
import type { Leg } from '../../domain/leg.ts';
import type { App } from '../app.ts';
import { choiceOf, type Countdown, type Session } from './session.ts';

/** Starts, rests and ends this window's countdowns so that they fit what is in wrap-up now (WA-WRP-08, WA-WRP-11). */
export function syncCountdowns(app: App, session: Session): void {
  const counting = new Map(
    currentLegs(app.store.centre, session.agentId)
      .filter((leg) => leg.phase === 'wrap-up' && !leg.countdownCancelled)
      .map((leg) => [leg.id, leg]),
  );
  for (const [legId, countdown] of session.countdowns) {
    if (counting.has(legId)) continue;
    app.clock.clearTimeout(countdown.timer);
    session.countdowns.delete(legId);
  }
  for (const leg of counting.values()) syncOne(app, session, leg);
}

/** Ends this window's countdowns: nobody will look at it again. */
export function endCountdowns(app: App, { countdowns }: Session): void {
  for (const { timer } of countdowns.values()) app.clock.clearTimeout(timer);
  countdowns.clear();
}

function syncOne(app: App, session: Session, leg: Leg): void {
  const total = app.policies.wrapUp.countdownMs(leg.autoWrapUp);
  if (total === null) return;
  const now = app.clock.now();
  const before = session.countdowns.get(leg.id) ?? resting(total, now);
  const desk = { open: session.isOpen, online: session.isOnline };
  const runs = app.policies.wrapUp.countdownRuns(desk);
  if (runs === (before.runningSince !== null)) return;
  session.countdowns.set(
    leg.id,
    runs ? started(app, session, { leg, before, totalMs: total }) : paused(app, before),
  );
}

function resting(remainingMs: number, now: number): Countdown {
  return { remainingMs, runningSince: null, restingSince: now, timer: null };
}

interface Start {
  readonly leg: Leg;
  readonly before: Countdown;
  readonly totalMs: number;
}

function started(app: App, session: Session, { leg, before, totalMs }: Start): Countdown {
  const now = app.clock.now();
  const awayMs = now - (before.restingSince ?? now);
  const left = app.policies.wrapUp.afterAbsence(
    { remainingMs: before.remainingMs, totalMs },
    awayMs,
  );
  const timer = app.clock.setTimeout(() => runOut(app, session, leg), left);
  return { remainingMs: left, runningSince: now, restingSince: null, timer };
}

function paused(app: App, before: Countdown): Countdown {
  app.clock.clearTimeout(before.timer);
  const now = app.clock.now();
  return resting(remainingMs(before, now), now);
}

export function remainingMs(countdown: Countdown, now: number): number {
  const passed = countdown.runningSince === null ? 0 : now - countdown.runningSince;
  return Math.max(0, countdown.remainingMs - passed);
}

/** WA-WRP-09: zero without a choice submits the default; a choice that was made but not submitted counts as the choice. */
function runOut(app: App, session: Session, leg: Leg): void {
  const { wrapUp } = app.policies;
  const now = legOf(app.store.centre, leg.agentId, leg.conversationId);
  // Another window of the agent's may have been there first.
  if (now?.id !== leg.id || now.phase !== 'wrap-up') return;
  const known = wrapUp.reasons(app.store.centre.settings);
  const { selected } = choiceOf(session, leg);
  const chosen = known.find(({ name }) => name === selected);
  const reason = wrapUp.atZero(chosen, wrapUp.defaultReason(known))?.name;
  if (reason === undefined) return;
  const { agentId, conversationId } = leg;
  if (session.openConversation === conversationId) session.openConversation = null;
  app.use.submitWrapUp({ agentId, conversationId }, { reason, automatic: true });
}
