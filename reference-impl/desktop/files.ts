import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { busy } from './busy.ts';

/** How the page gets at files. */
export interface Files {
  /** The bytes of a message's file. Rejects with a sentence. */
  open(message: string): Promise<Blob>;
}

const nobody: Files = { open: () => Promise.reject(new Error('There is no connection.')) };

/** The desk's own way to files, for whatever shows one. */
export const FilesOfDesk = createContext(nobody);

/** What the page has of a file. */
export interface Opened {
  /** An address within this page; `null` until it is there. */
  readonly url: string | null;
  readonly problem: string | null;
}

const nothingYet: Opened = { url: null, problem: null };

/**
 * Gets a file once it is asked for, and again each time it is asked for once more, and lets go of it with whatever shows it. `type` is what the browser may take it for: only types in
 * which nothing can run are told, all others are bytes to be saved.
 */
export function useFile(message: string, type: string, asked: number): Opened {
  const files = useContext(FilesOfDesk);
  const [opened, setOpened] = useState(nothingYet);
  // Not after the next picture is drawn: until then the page would seem to be at rest.
  useLayoutEffect(() => {
    if (asked === 0) return undefined;
    let url: string | null = null;
    let isGone = false;
    const done = busy();
    const get = async () => {
      try {
        const blob = await files.open(message);
        if (isGone) return;
        url = URL.createObjectURL(new Blob([blob], { type }));
        setOpened({ url, problem: null });
      } catch (problem) {
        if (!isGone) setOpened({ url: null, problem: (problem as Error).message });
      } finally {
        done();
      }
    };
    void get();
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
      setOpened(nothingYet);
    };
  }, [files, message, type, asked]);
  return opened;
}
