/** First and longest pause before the page tries again to connect, in ms. */
const firstMs = 1000;
const longestMs = 16_000;

/** How long to wait after so many attempts in a row that failed, in ms: twice as long each time, so that a server that starts is not run over. */
export function pauseAfter(failures: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
}
