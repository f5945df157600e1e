import { documentedBlueprint, type Blueprint } from '../../../reference-impl/index.ts';
import { catalogue } from '../catalogue.ts';
import { LabError } from './lab-error.ts';

/** How a twin is built, by its name as targets have it (`faulty:<id>`, `lawful:<id>`); without one, as documented. */
export function blueprintOf(twin: string | undefined): Blueprint {
  if (twin === undefined) return documentedBlueprint;
  const [kind, id] = twin.split(':');
  const twins = kind === 'faulty' || kind === 'lawful' ? catalogue[kind] : [];
  const found = twins.find((each) => each.id === id);
  if (found) return found.alter(documentedBlueprint);
  const message = `There is no twin "${twin}". One is named faulty:<id> or lawful:<id>.`;
  throw new LabError(400, message, '/twin');
}
