/** The bytes of messages' files, by the message's id. */
export interface Files {
  get(messageId: string): Uint8Array | undefined;
  /** Keeps a file. Where room is short, what `isNeeded` says no to goes first, then the oldest. Answers with the ids of those that were needed. */
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
      const oldest = [...files.keys()];
      const inTurn = [...oldest.filter((id) => !isNeeded(id)), ...oldest.filter(isNeeded)];
      const dropped: string[] = [];
      for (const id of inTurn) {
        if (size + bytes.byteLength <= most) break;
        drop(id);
        if (isNeeded(id)) dropped.push(id);
      }
      files.set(messageId, bytes);
      size += bytes.byteLength;
      return dropped;
    },
  };
}
