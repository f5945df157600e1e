/** The bytes of messages' files, by the message's id. */
export interface Files {
  get(messageId: string): Uint8Array | undefined;
  /** Keeps a file. What `isNeeded` says no to goes first, then the oldest, until all fit. Answers with the ids of those that were needed. */
  keep(
    messageId: string,
    bytes: Uint8Array,
    isNeeded: (messageId: string) => boolean,
  ): readonly string[];
}

/** Files in memory, `most` bytes in all: whatever customers send, it cannot fill it. */
export function createFiles(most: number): Files {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  const drop = (id: string) => {
    size -= files.get(id)?.byteLength ?? 0;
    files.delete(id);
  };
  return {
    get: (id) => files.get(id),
    keep(messageId, bytes, isNeeded) {
      drop(messageId);
      for (const id of [...files.keys()]) if (!isNeeded(id)) drop(id);
      const oldest = [...files.keys()];
      const dropped: string[] = [];
      while (size + bytes.byteLength > most && oldest.length > 0) {
        const id = oldest.shift() ?? '';
        drop(id);
        dropped.push(id);
      }
      files.set(messageId, bytes);
      size += bytes.byteLength;
      return dropped;
    },
  };
}
