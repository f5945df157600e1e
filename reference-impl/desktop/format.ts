/** A length of time as mm:ss, or h:mm:ss from an hour on. */
export function clockFace(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const face = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? face : `${Math.floor(minutes / 60)}:${face}`;
}

/** A moment (ms since 1970) as people write it where they are. */
export function moment(ms: number): string {
  return new Date(ms).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
}

/** A day (`2026-03-02`) as people write it where they are: the same way as in the thread. */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, { dateStyle: 'short', timeZone: 'UTC' });
}

/** What the title of the page says: how many requests wait comes first, for that is what shows on a tab. */
export function pageTitle(requests: number, agent: string | undefined): string {
  const who = agent === undefined ? 'Agent desktop' : `${agent} – Agent desktop`;
  return requests === 0 ? who : `(${requests}) ${who}`;
}
