import type { Linter } from 'eslint';

/** One block a folder: what its files must never import. */
export declare const fences: Linter.Config[];
