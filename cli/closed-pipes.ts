/** As much of a stream as is needed here. */
interface Written {
  on(event: 'error', listener: (problem: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Whoever reads what is printed may go away, as `head` does. That is no failure: the command goes on in silence, tidies up, writes its
 * reports and ends with its own exit code.
 */
export function bearClosedPipes(streams: readonly Written[]): void {
  for (const stream of streams) {
    stream.on('error', (problem) => {
      if (problem.code !== 'EPIPE') throw problem;
    });
  }
}
