import { nameHint } from '../names/near.ts';
import { entriesAt, listAt } from './finding.ts';
import type { Checked, DataPath, Finding } from './finding.ts';
import { twins } from './twins.ts';

/** Profiles, features, clauses and readings that there are not. */
export function claimFindings(checked: Checked): readonly Finding[] {
  return [...profileFindings(checked), ...featureFindings(checked), ...readingFindings(checked)];
}

function profileFindings({ data, known }: Checked): Finding[] {
  const path = ['claims', 'profiles'];
  const wrong = listAt(data, path).flatMap((wanted, at) =>
    unknown(wanted, { kind: 'profile', candidates: known.profiles, path: [...path, at] }),
  );
  return [...wrong, ...twins(data, { path, kind: 'profiles' })];
}

function featureFindings({ data, known }: Checked): Finding[] {
  const path = ['claims', 'features'];
  return entriesAt(data, path).flatMap(([wanted, support]) => [
    ...unknown(wanted, { kind: 'feature', candidates: known.features, path: [...path, wanted] }),
    ...(support === 'unsupported' ? lacking(wanted, known.alwaysThere.get(wanted)) : []),
  ]);
}

function lacking(feature: string, why: string | undefined): Finding[] {
  if (why === undefined) return [];
  const sentence = `The feature ${feature} cannot be declared unsupported: ${why}.`;
  return [{ path: ['claims', 'features', feature], sentence, hint: 'Take it out.' }];
}

function readingFindings({ data, known: { interpretations } }: Checked): Finding[] {
  const above = ['claims', 'interpretations'];
  return entriesAt(data, above).flatMap(([clause, wanted]) => {
    const path = [...above, clause];
    const candidates = interpretations.get(clause);
    if (!candidates) {
      return unknown(clause, { kind: 'clause', candidates: interpretations.keys(), path });
    }
    if (candidates.length === 0) return [oneWay(clause, path)];
    return unknown(wanted, { kind: `interpretation of ${clause}`, candidates, path });
  });
}

function oneWay(clause: string, path: DataPath): Finding {
  const sentence = `${clause} can be read in one way only, so there is nothing to choose.`;
  return { path, sentence, hint: 'Take it out.' };
}

interface Wanted {
  readonly kind: string;
  readonly candidates: Iterable<string>;
  readonly path: DataPath;
}

/** What is no text is the schema's to say. */
function unknown(wanted: unknown, { kind, candidates, path }: Wanted): Finding[] {
  const names = [...candidates];
  if (typeof wanted !== 'string' || wanted === '' || names.includes(wanted)) return [];
  const hint = nameHint({ wanted, candidates: names });
  return [{ path, sentence: `There is no ${kind} ${wanted}.`, hint }];
}
