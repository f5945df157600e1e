import type { App } from '../app.ts';
import type { Session } from './session.ts';

/** By agent: the ids of their windows that are open and connected. */
export type Attendance = Map<string, ReadonlySet<string>>;

/** Notes whether a window is there. The contact centre hears when the last of an agent's has gone, and when one is back. */
export function noteAttendance(app: App, session: Session, isThere: boolean): void {
  const { id, agentId } = session;
  const before = app.attendance.get(agentId) ?? new Set();
  const others = [...before].filter((each) => each !== id);
  const now = new Set(isThere ? [...others, id] : others);
  app.attendance.set(agentId, now);
  if (before.size > 0 && now.size === 0) app.use.goAway(agentId);
  if (before.size === 0 && now.size > 0) app.use.comeBack(agentId);
}
