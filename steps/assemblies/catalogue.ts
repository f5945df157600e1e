import { faultyTwins } from '../../reference-impl/faulty/index.ts';
import { lawfulTwins } from '../../reference-impl/lawful/index.ts';
import { nullTargets } from './null/index.ts';

/** Every target that deskproof itself brings along. */
export const catalogue = {
  assemblies: ['memory', 'nock', 'http', 'process', 'browser'],
  faulty: faultyTwins,
  lawful: lawfulTwins,
  nulls: nullTargets,
} as const;
