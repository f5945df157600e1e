import { fit } from './text.ts';

/** The part of a terminal that a status line is shown on. */
export interface StatusStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface StatusLine {
  /** Replaces what the line shows. */
  readonly show: (text: string) => void;
  /** Wipes the line, so that what is written next starts clean. */
  readonly clear: () => void;
}

const wipe = '\r\u001B[2K';

/** What is written off a terminal, as in a CI log: a line at each tenth of a long work, or nothing of a short one. */
export function milestones(
  stream: StatusStream,
  total: number,
  unit: string,
): (done: number) => void {
  const tenth = (done: number) => Math.floor((done * 10) / total);
  if (stream.isTTY === true || total < shortWork) return () => undefined;
  return (done) => {
    if (tenth(done) > tenth(done - 1)) stream.write(`${done} of ${total} ${unit}\n`);
  };
}

/** Fewer pieces than these are done before anybody asks how far it is. */
const shortWork = 40;

/** One line of a terminal that is written over again and again. Off a terminal it says nothing. */
export function statusLine(stream: StatusStream): StatusLine {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => void stream.write(wipe + fit(text, (stream.columns ?? 80) - 1)),
    clear: () => void stream.write(wipe),
  };
}
