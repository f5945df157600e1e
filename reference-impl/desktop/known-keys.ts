/** A combination of keys, and what it does. */
export interface KnownKeys {
  readonly group: string;
  readonly does: string;
  readonly keys: string;
}

/** The contact centre's own table of shortcuts, which comes with the page: what is listed is what works. */
export function keysOfCentre(): readonly KnownKeys[] {
  const table = document.getElementById('shortcuts')?.textContent ?? '[]';
  return JSON.parse(table) as readonly KnownKeys[];
}
