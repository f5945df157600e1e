import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { ConfigError } from '../../support/problems.ts';

const packageName = '@sparticuz/chromium';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Chromium that comes as an npm package, unpacked. */
export interface Unpacked {
  readonly path: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Unpacks it once into a folder of its version; several processes may do so at the same time. `null` where the package is not there: it
 * is optional, and made for Linux on x64 only. Its own way of unpacking takes any file that lies in a well-known place, so it is not used.
 */
export async function unpackedChromium(
  environment: Environment,
  home = packageFolder(),
): Promise<Unpacked | null> {
  if (home === null || process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const folder = join(cacheFolder(environment), `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(home, 'bin'), folder);
  const path = join(folder, 'chromium');
  return { path, version, environment: neededBeside(path, folder) };
}

function packageFolder(): string | null {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve(packageName));
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (folder === dirname(folder)) return null;
      folder = dirname(folder);
    }
    return folder;
  } catch {
    return null;
  }
}

/** The user's own cache; for a user without one, a folder of theirs among the temporary ones. */
function cacheFolder({ XDG_CACHE_HOME, HOME }: Environment): string {
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'deskproof');
  if (HOME) return join(HOME, '.cache', 'deskproof');
  return join(tmpdir(), `deskproof-${String(process.getuid?.() ?? 0)}`);
}

/** Whole or not at all: made beside its place and moved there at once. Whoever comes second finds it done. */
async function unpack(packed: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(draft, 'chromium')),
    );
    await chmod(join(draft, 'chromium'), 0o755);
    for (const name of ['al2023', 'fonts', 'swiftshader']) await unpackTar(packed, draft, name);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(draft, folder);
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw new ConfigError(
        `The Chromium of ${packageName} cannot be unpacked into ${folder}: ${sentenceOf(problem)} Set XDG_CACHE_HOME to a folder with 300 MB to spare, or DESKPROOF_BROWSER to a browser of yours.`,
      );
    }
  }
}

async function unpackTar(packed: string, folder: string, name: string): Promise<void> {
  const tar = join(folder, `${name}.tar`);
  const source = join(packed, `${name}.tar.br`);
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(tar));
  const done = spawnSync('tar', ['-xf', tar, '-C', folder]);
  if (done.status !== 0) {
    throw new Error(
      `tar could not unpack ${name}: ${done.error?.message ?? String(done.stderr).trim()}`,
    );
  }
  rmSync(tar);
}

function sentenceOf(problem: unknown): string {
  const said = problem instanceof Error ? problem.message : String(problem);
  return said.endsWith('.') ? said : `${said}.`;
}

function fontsConf(fonts: string): string {
  return `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`;
}

/** A bare machine lacks some libraries and all fonts; the package brings both. Where the system has them, its own are used. */
function neededBeside(path: string, folder: string): Record<string, string> {
  const libraries = spawnSync('ldd', [path], { encoding: 'utf8' }).stdout;
  const lacksLibraries = typeof libraries !== 'string' || libraries.includes('not found');
  const lacksFonts = !existsSync('/etc/fonts/fonts.conf') || !existsSync('/usr/share/fonts');
  return {
    ...(lacksLibraries ? { LD_LIBRARY_PATH: join(folder, 'lib') } : {}),
    ...(lacksFonts ? { FONTCONFIG_FILE: join(folder, 'fonts.conf') } : {}),
  };
}
