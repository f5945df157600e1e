/** Fields that no person sees or hears: ids, kinds and plain numbers. */
const unseen: ReadonlySet<string> = new Set([
  'id',
  'conversationId',
  'kind',
  'from',
  'channel',
  'purpose',
  'stage',
  'connection',
  'colour',
  'mimeType',
  'allText',
]);

/** Everything that is visible or named in a view, as one string: what a screen reader could come across. */
export function allTextOf(view: unknown): string {
  const found: string[] = [];
  collect(view, found);
  return found.join('\n');
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (value !== '') found.push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      if (!unseen.has(key)) collect((value as Readonly<Record<string, unknown>>)[key], found);
    }
  }
}
