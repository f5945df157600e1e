import { listAt, partAt } from './finding.ts';
import type { Checked, Finding } from './finding.ts';
import { twins } from './twins.ts';

/** Agents, queues and wrap-up reasons that scenarios could not work with. */
export function peopleFindings(checked: Checked): readonly Finding[] {
  const { data } = checked;
  return [
    ...tooFewAgents(checked),
    ...twins(data, { path: ['agents'], kind: 'agents', field: 'name' }),
    ...twins(data, { path: ['queues'], kind: 'queues' }),
    ...twins(data, { path: ['wrapUpReasons'], kind: 'wrap-up reasons', field: 'name' }),
    ...defaultFindings(data),
  ];
}

function tooFewAgents({ data, known }: Checked): Finding[] {
  const declared = listAt(data, ['agents']).length;
  if (declared === 0 || declared >= known.agents) return [];
  return [
    {
      path: ['agents'],
      sentence: `agents declares ${declared} of them, but scenarios use up to ${known.agents}.`,
      hint: `Declare ${known.agents} or more, or leave agents out where the driver tells them.`,
    },
  ];
}

function defaultFindings(data: unknown): Finding[] {
  const path = ['wrapUpReasons'];
  const reasons = listAt(data, path);
  const marked = reasons.flatMap((reason, at) =>
    partAt(reason, ['default']) === true ? [at] : [],
  );
  const hint = 'Write default: true beside the one that auto wrap-up submits, and beside no other.';
  if (reasons.length > 0 && marked.length === 0) {
    return [{ path, sentence: 'None of the wrap-up reasons is the default.', hint }];
  }
  return marked.slice(1).map((at) => {
    return { path: [...path, at, 'default'], sentence: 'Another reason is the default too.', hint };
  });
}
