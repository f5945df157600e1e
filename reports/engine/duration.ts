const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A length of time as people say it: `8 h`, `5 min`, `90 s`. */
export function duration(ms: number): string {
  if (ms >= hour && ms % hour === 0) return `${ms / hour} h`;
  if (ms >= minute && ms % minute === 0) return `${ms / minute} min`;
  return `${ms / second} s`;
}
