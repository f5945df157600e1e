import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageRoot } from '../engine/package-root.ts';
import { readBundle } from './read-bundle.ts';
import { recordedRun, removeFolders } from './test-replay.ts';

after(removeFolders);

interface Described {
  readonly title: string;
  readonly properties: object;
}

type Method = 'act' | 'admin';

interface Protocol {
  readonly $defs: Readonly<Record<string, { readonly oneOf: readonly Described[] }>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(packageRoot, path), 'utf8'));
const protocol = read('steps/drivers/protocol/driver-protocol.schema.json') as Protocol;
const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false });
ajv.addSchema(read('steps/ports/desk-view.schema.json') as object);
ajv.addSchema(protocol);

/** What of an action a driver's author does not find in the schema; empty where it is all there. */
function unforeseen(method: Method, action: { readonly verb: string }): readonly string[] {
  const name = `urn:deskproof:driver-protocol:1#/$defs/${method}.action`;
  const fits = ajv.validate(name, action);
  const fields = Object.keys(describedAs(method, action.verb)?.properties ?? {});
  const strange = Object.keys(action).filter((field) => !fields.includes(field));
  return [...(fits ? [] : [ajv.errorsText()]), ...strange];
}

function describedAs(method: Method, verb: string): Described | undefined {
  return protocol.$defs[`${method}.action`]?.oneOf.find(({ title }) => title === verb);
}

interface Sent {
  readonly method: Method;
  readonly action: { readonly verb: string };
}

/** What a driver would be sent for one line of a recording; `undefined` for what is no action. */
function sentFor({ name, with: args = '[]' }: { readonly name: string; readonly with?: string }) {
  const given = JSON.parse(args) as readonly unknown[];
  if (/^desk \d+: act$/u.test(name)) return { method: 'act', action: inJson(given[0]) } as const;
  const [, verb] = /^administration: (\w+)$/u.exec(name) ?? [];
  if (verb === undefined) return undefined;
  const fields = Object.keys(describedAs('admin', verb)?.properties ?? {}).slice(1);
  const pairs = fields.map((field, at) => [field, given[at]] as const);
  return { method: 'admin', action: { verb, ...Object.fromEntries(pairs) } } as const;
}

/** Files are bytes in a recording, and base64 on the way to a driver. */
function inJson(action: unknown): Sent['action'] {
  const { verb, ...rest } = action as Sent['action'];
  return verb === 'attach' ? { verb, ...rest, ...{ bytes: '' } } : { verb, ...rest };
}

/** Whatever was done at desks and set by the administrator, the same once. */
async function actionsOf(profile: string): Promise<readonly Sent[]> {
  const { out } = await recordedRun({ profile });
  const { tapes } = readBundle(out, packageRoot);
  const entries = tapes.flatMap((tape) => tape.entries).filter(({ kind }) => kind === 'do');
  const all = entries.flatMap((entry) => sentFor(entry) ?? []);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

for (const profile of ['core', 'desktop']) {
  test(`all that a run of ${profile} asks of a driver is what the schema describes`, async () => {
    const sent = await actionsOf(profile);
    const verbs = new Set(sent.map(({ action }) => action.verb));
    assert.ok(verbs.size > 10, [...verbs].join(' '));
    for (const { method, action } of sent) {
      assert.deepEqual(unforeseen(method, action), [], JSON.stringify(action));
    }
  });
}
