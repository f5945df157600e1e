/** How long a driver may take for an answer, in ms of real time. */
export interface DriverPatience {
  /** To say hello and to open a target, which may have to be started. */
  readonly startMs: number;
  /** For anything else. */
  readonly answerMs: number;
}

/** An answer comes before a step's own limit is over, so that it is the driver that is named. */
export const usualPatience: DriverPatience = { startMs: 18_000, answerMs: 15_000 };

export function patienceFor(method: string, { startMs, answerMs }: DriverPatience): number {
  return method === 'hello' || method === 'open' ? startMs : answerMs;
}
