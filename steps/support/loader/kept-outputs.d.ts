/** What a compiler made of sources, kept on disk for other processes. */
export interface KeptOutputs {
  /** What was made of exactly this source of the file at `path`, if it was kept, and whole. */
  find(path: string, source: string | Uint8Array): string | undefined;
  keep(path: string, source: string | Uint8Array, output: string): void;
}

/**
 * Keeps outputs in `folder`, the last of each file, with a hash of all that it depends on: for another source or another `maker` (versions
 * and settings of the compiler) it is not found, so that nothing is ever out of date, and nothing piles up. A folder that cannot be read
 * or written keeps nothing, and nobody is bothered by it.
 */
export declare function keptOutputs(folder: string, maker: string): KeptOutputs;
