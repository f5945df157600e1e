/** The time of the agent's computer, in ms since 1970: the one clock that goes on while it sleeps. */
export function timeOfDay(): number {
  // eslint-disable-next-line no-restricted-properties -- in the page, this is where real time comes in
  return Date.now();
}
