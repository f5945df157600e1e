/** What is told of a stream of lines. */
export interface LineHearer {
  line(text: string): void;
  /** A line has no end within the limit; nothing is told after that. */
  tooLong(): void;
}

/** Takes text as it arrives, in pieces of any size, and cuts it into lines of at most `limit` characters. */
export function createLineReader(limit: number, hearer: LineHearer): (piece: string) => void {
  let rest = '';
  let isOver = false;
  return (piece) => {
    if (isOver) return;
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.length > limit) break;
      hearer.line(line);
    }
    isOver = [rest, ...lines].some((line) => line.length > limit);
    if (isOver) hearer.tooLong();
  };
}
