import { fileURLToPath } from 'node:url';

/** The package's own folder: features, steps and reports are found from here, whatever the working directory. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));
