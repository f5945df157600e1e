import { basename, join, relative, resolve } from 'node:path';
import { shellWord } from '../reports/init/shell-word.ts';

/** How a process was started. */
export interface Started {
  /** The script, as it was named. */
  readonly script: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Folder of the package. */
  readonly root: string;
}

/**
 * Where the user is. npm goes to the folder of the package before it starts a script of it, and says where it was called; what the user
 * names by a path is meant from there.
 */
export function userFolder(started: Started): string {
  const { INIT_CWD: called } = started.env;
  return isOwnScript(started) && called !== undefined && called !== '' ? called : started.cwd;
}

/** What is to be typed in that folder to start deskproof again, before a subcommand. */
export function calledAs(started: Started): string {
  const { script, root } = started;
  const folder = userFolder(started);
  const way = relative(folder, root);
  if (isOwnScript(started)) {
    const prefix = isBelow(root, folder) ? '' : `--prefix ${shellWord(way)} `;
    return `npm ${prefix}run --silent deskproof --`;
  }
  if (/[\\/]node_modules[\\/]/u.test(script)) return 'npx deskproof';
  if (basename(script) === 'deskproof') return 'deskproof';
  return `node ${shellWord(relative(folder, join(root, 'cli/deskproof.js')))}`;
}

/** Whether npm runs a script of this very package. Its variables stand in the environment of all that such a script starts as well. */
function isOwnScript({ cwd, env, root }: Started): boolean {
  return (
    resolve(root) === cwd &&
    env['npm_lifecycle_script']?.startsWith('node cli/deskproof.js') === true
  );
}

function isBelow(root: string, folder: string): boolean {
  const inside = relative(root, folder);
  return inside === '' || !/^(?:\.\.(?:[\\/]|$)|[\\/]|\w:)/u.test(inside);
}
