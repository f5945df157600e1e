/** Something that was put up and can be taken down. */
interface Part {
  close(): Promise<void>;
}

/** Puts up the parts of something that runs until it is closed. */
export interface Parts {
  /** Waits for a part, and closes it with the whole. */
  readonly open: <T extends Part>(opening: Promise<T>) => Promise<T>;
  /** Has something else done at the end. */
  readonly atEnd: (end: () => Promise<void>) => void;
}

/** Starts a whole. Rejects when one of its parts cannot be opened; then nothing is left behind. */
export async function openParts<T extends object>(
  start: (parts: Parts) => Promise<T>,
): Promise<T & Part> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(closing.splice(0).map((end) => end()));
  };
  const parts: Parts = {
    async open(opening) {
      const part = await opening;
      closing.push(() => part.close());
      return part;
    },
    atEnd: (end) => void closing.push(end),
  };
  try {
    return { ...(await start(parts)), close };
  } catch (problem) {
    await close();
    throw problem;
  }
}
