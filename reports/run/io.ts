/** The surroundings of a command, so that nothing deeper touches the process. */
export interface Io {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: NodeJS.ProcessEnv;
  /** Working directory: what the user names by a path is resolved against it. */
  readonly cwd: string;
  /** Folder of the package: features and steps are found from it. */
  readonly root: string;
  /** What is typed there to start deskproof; `deskproof` when left out. */
  readonly command?: string;
  /** Milliseconds since 1970; the clock of the machine when left out. What is known until a day hangs on it. */
  readonly now?: () => number;
  /** Aborted once the user wants a run to end before all is judged. */
  readonly interrupted?: AbortSignal;
}

export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}
