import { eitherOf, unknownName } from '../clauses/near.ts';
import type { Catalogue } from './catalogue.ts';
import { idsByKind, targetNames } from './catalogue.ts';

/**
 * The sentence for a target that does not exist. What begins like a kind (`null:`) is looked for among that kind only; any other name
 * among the assemblies, with the forms of all kinds rather than their hundreds of names.
 */
export function unknownTarget(catalogue: Catalogue, target: string): string {
  const [kind = '', ...id] = target.split(':');
  const ids = id.length > 0 ? idsByKind(catalogue).get(kind) : undefined;
  return ids === undefined
    ? unknownPlain(catalogue, target)
    : unknownName({ kind: 'target', wanted: id.join(':'), candidates: ids, prefix: `${kind}:` });
}

function unknownPlain(catalogue: Catalogue, wanted: string): string {
  const kindForgotten = targetNames(catalogue).filter(
    (name) => name.endsWith(`:${wanted}`) && !name.includes('+'),
  );
  if (kindForgotten.length > 0) {
    return `There is no target ${wanted}. Did you mean ${eitherOf(kindForgotten)}?`;
  }
  const kinds = [...idsByKind(catalogue).keys()].filter((kind) => !kind.includes('+'));
  const forms = kinds.map((kind) => `${kind}:<id>`);
  return unknownName({ kind: 'target', wanted, candidates: [...catalogue.assemblies, ...forms] });
}
