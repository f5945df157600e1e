/** A word for a POSIX shell: whatever is in it, the shell takes it as it is. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
