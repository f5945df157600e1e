const stepMs = 1000;

/**
 * Calls back after so many ms, counted second by second: a clock that jumps ahead (the computer slept, or a test moves the time) takes
 * one second of it and no more, and what came in meanwhile gets its turn. Answers with how to call it off.
 */
export function afterPatience(ms: number, late: () => void): () => void {
  let left = Math.ceil(ms / stepMs);
  const step = () => {
    left -= 1;
    if (left > 0) timer = window.setTimeout(step, stepMs);
    else late();
  };
  let timer = window.setTimeout(step, stepMs);
  return () => window.clearTimeout(timer);
}
