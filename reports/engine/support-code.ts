import type { loadSupport } from '@cucumber/cucumber/api';

/** Step definitions and hooks, loaded once and used for any number of runs in this process. */
export type SupportCode = Awaited<ReturnType<typeof loadSupport>>;
