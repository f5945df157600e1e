/** What a compiler made of sources, kept on disk for other processes. */
export interface KeptOutputs {
  /** What was made of exactly this source of the file at `path`, if it was kept, and whole. */
  find(path: string, source: string | Uint8Array): string | undefined;
  keep(path: string, source: string | Uint8Array, output: string): void;
}

/**
 * Keeps outputs in `folder`, each under a hash of all that it depends on: another source, another file, or another `maker` (versions and
 * settings of the compiler) is another name, so that nothing found here is ever out of date. A folder that cannot be read or written
 * keeps nothing, and nobody is bothered by it.
 */
export declare function keptOutputs(folder: string, maker: string): KeptOutputs;
