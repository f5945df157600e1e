/**
 * Sockets keep real time even where the contact centre's clock is virtual: a client that hangs does so for real. Nothing that an agent
 * can see depends on these.
 */
export interface Alarm {
  stop(): void;
}

/** Runs once after `ms` of real time; keeps no process alive. */
export function after(ms: number, run: () => void): Alarm {
  // eslint-disable-next-line no-restricted-globals -- the one place where real time is meant
  const timer = setTimeout(run, ms).unref();
  return { stop: () => clearTimeout(timer) };
}

/** Runs every `ms` of real time; keeps no process alive. */
export function every(ms: number, run: () => void): Alarm {
  // eslint-disable-next-line no-restricted-globals -- the one place where real time is meant
  const timer = setInterval(run, ms).unref();
  return { stop: () => clearInterval(timer) };
}
