import type { App } from '../application/app.ts';

/** A set of each contact centre's own, for what a twin has to remember. */
export function notebook(): (app: App) => Set<string> {
  const notes = new WeakMap<App, Set<string>>();
  return (app) => {
    const own = notes.get(app) ?? new Set();
    notes.set(app, own);
    return own;
  };
}
