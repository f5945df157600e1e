const DAY = 24 * 3_600_000;

/** `09:05`, by the clock of whoever looks. */
export function timeOf(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `09:05:07.250`: of two things on a wire it matters which was first. */
export function exactTime(at: number): string {
  const date = new Date(at);
  const millis = String(date.getMilliseconds()).padStart(3, '0');
  return `${timeOf(at)}:${two(date.getSeconds())}.${millis}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

/** The day of a message as a chat names it. */
export function dayOf(at: number, now: number): string {
  const [day, today] = [startOfDay(at), startOfDay(now)];
  if (day === today) return 'Today';
  if (day === startOfDay(today - DAY / 2)) return 'Yesterday';
  return new Date(at).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
  });
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** How much is left, in the two largest units: `23 h 12 min`. */
export function leftOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}

/** The service window of a chat, in words (platform: 24 hours after the customer's last message). */
export function windowWords(until: number | null, now: number): string {
  if (until === null) return 'Window not open yet';
  return until >= now ? `Window open · ${leftOf(until - now)}` : 'Window closed';
}

/** A size for people. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
