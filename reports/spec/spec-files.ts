import { readFileSync } from 'node:fs';
import type { Spec, SpecProfile } from './model/spec-types.ts';
import { flowPage, pictureName } from './pages/flow-page.ts';
import { indexPage } from './pages/index-page.ts';

/** The parts of the one style sheet. The order counts: what comes later wins. */
const sheets = [
  'ground',
  'frame',
  'flows',
  'lists',
  'clause',
  'scenario',
  'narrow',
  'print',
] as const;

type Files = readonly (readonly [path: string, content: string | Uint8Array])[];

/** Every file of the living spec: its path below the folder, and what is in it. The same spec gives the same bytes. */
export function specFiles(spec: Spec): ReadonlyMap<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ['index.html', indexPage(spec)],
    ['spec.css', sheets.map((name) => look(`${name}.css`)).join('\n')],
    ['search.js', look('search.js')],
    ...spec.profiles.flatMap((profile) => profileFiles(spec, profile)),
  ]);
}

function profileFiles(spec: Spec, profile: SpecProfile): Files {
  return profile.flows.flatMap((flow): Files => {
    const page = [`${profile.id}/${flow.id}.html`, flowPage(spec, profile, flow)] as const;
    if (flow.picture === undefined) return [page];
    return [page, [`${profile.id}/${pictureName(flow)}`, flow.picture.png]];
  });
}

function look(name: string): string {
  return readFileSync(new URL(`look/${name}`, import.meta.url), 'utf8');
}
