import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/** By what a customer is known on a desk; `phone` in E.164. */
export interface Person {
  readonly name: string;
  readonly phone: string;
}

/** No journal of ours is longer, in bytes. */
const longest = 512 * 1024;

/**
 * Who stands in a journal, oldest first. Nobody where there is none, where it is not of this user, or where it makes no sense: what is
 * shown of these people will be ended, so nobody else may say who they are. Never throws.
 */
export function readPeople(path: string): readonly Person[] {
  try {
    const all: unknown = JSON.parse(ownText(path));
    return Array.isArray(all) ? all.filter(isPerson).map(personOf) : [];
  } catch {
    return [];
  }
}

/**
 * Writes a journal so that it is there whole or not at all, for this user's eyes only. Where that cannot be, there is none: a run does not
 * hang on it. Never throws.
 */
export function writePeople(path: string, people: readonly Person[]): void {
  const fresh = `${path}.new`;
  try {
    // Whoever has the folder could put another file in its place.
    if (!isOwn(statSync(dirname(path)))) return;
    rmSync(fresh, { force: true });
    const text = JSON.stringify(people.filter(isPerson).map(personOf));
    writeFileSync(fresh, text, { flag: 'wx', mode: 0o600 });
    renameSync(fresh, path);
  } catch {
    removePeople(fresh);
  }
}

/** Never throws. */
export function removePeople(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is read again by the next run, which finds nothing of these people.
  }
}

/** Throws where it is a link, a folder, somebody else's, or too long. */
function ownText(path: string): string {
  // A pipe that is opened is not waited for.
  const how = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = openSync(path, how);
  try {
    const found = fstatSync(file);
    if (!found.isFile() || !isOwn(found) || found.size > longest) throw new Error('not ours');
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** Where users have no numbers, the system's temporary folder is a user's own. */
function isOwn({ uid }: { readonly uid: number }): boolean {
  return process.getuid === undefined || uid === process.getuid();
}

/** A blank name stands in every text, and a number of few digits in many. */
function isPerson(one: unknown): one is Person {
  const { name, phone } = (one ?? {}) as Partial<Record<keyof Person, unknown>>;
  if (typeof name !== 'string' || typeof phone !== 'string') return false;
  return name.trim().length > 1 && name.length <= 500 && /^\+\d{7,15}$/u.test(phone);
}

function personOf({ name, phone }: Person): Person {
  return { name, phone };
}
