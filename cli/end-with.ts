/**
 * Ends the process once everything written has left it. A scenario that was given up on may still hold a timer or a
 * socket, so waiting for the event loop to run dry could be a hang.
 */
export function endWith(code: number): void {
  process.exitCode = code;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
