import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether there is a file at that path that may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether a program of that name is in one of the folders of PATH. On Windows its ending may be left out. */
export function programInPath(name: string, env: NodeJS.ProcessEnv): boolean {
  const endings = ['', ...(env['PATHEXT'] ?? '').split(';')];
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => endings.some((ending) => isProgram(join(folder, name + ending))));
}
