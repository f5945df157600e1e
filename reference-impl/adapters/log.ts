export interface LogEntry {
  /** ms since 1970. */
  readonly at: number;
  readonly text: string;
}

/** What the contact centre's operators would read. Kept, never printed by itself. */
export interface Log {
  readonly entries: readonly LogEntry[];
  warn(text: string): void;
}

export function createLog(now: () => number): Log {
  const entries: LogEntry[] = [];
  return { entries, warn: (text) => void entries.push({ at: now(), text }) };
}
