import { useLayoutEffect, useState } from 'preact/hooks';
import { Timer } from './parts.tsx';
import { timeOfDay } from './time-of-day.ts';

const stepMs = 1000;

/** How long the agent may be cut off and go on where they were, in ms: comes with the page, as whoever is cut off cannot ask. */
function recoveryMs(): number {
  const data = document.getElementById('recovery')?.textContent ?? '{}';
  return (JSON.parse(data) as { readonly recoveryMs?: number }).recoveryMs ?? 0;
}

/** What is left of the time to come back, from the moment that this is first shown. */
export function TimeToComeBack() {
  const awayMs = useTimeSinceShown();
  const left = Math.ceil((recoveryMs() - awayMs) / stepMs);
  if (left > 0) {
    return (
      <p>
        Time left to go on where you were: <Timer name="Time to come back" seconds={left} />
      </p>
    );
  }
  return (
    <p role="status">
      It has been lost for too long. You may have to sign in, or to go to Available again.
    </p>
  );
}

/** In ms, by the time of day and not by counted ticks: a computer that slept was away all the same. */
function useTimeSinceShown(): number {
  const [since] = useState(() => timeOfDay());
  const [now, setNow] = useState(since);
  useLayoutEffect(() => {
    const ticking = window.setInterval(() => setNow(timeOfDay()), stepMs);
    return () => window.clearInterval(ticking);
  }, []);
  return now - since;
}
