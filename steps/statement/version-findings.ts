import { partAt } from './finding.ts';
import type { Checked, Finding } from './finding.ts';

/** The format that this deskproof reads. */
export const FORMAT = 1;

/** Whether the statement says that it is of another format. */
export function versionFindings({ data }: Checked): readonly Finding[] {
  const version = partAt(data, ['deskproof']);
  if (version === undefined || version === FORMAT) return [];
  const said = typeof version === 'object' ? 'something else' : JSON.stringify(version);
  return [
    {
      path: ['deskproof'],
      sentence: `This statement is of format ${said}, and this deskproof reads format ${FORMAT} alone.`,
      hint: `Write deskproof: ${FORMAT}, or take the deskproof that the statement was made for.`,
    },
  ];
}
