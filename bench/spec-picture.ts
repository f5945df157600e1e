import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../reports/engine/package-root.ts';
import { writeSpec } from '../reports/spec/write-spec.ts';
import { takePictures } from '../steps/assemblies/pictures/take-pictures.ts';
import { launch, shutDown } from '../steps/drivers/browser/launch.ts';

/** The first page of the living spec as PNG, with verdicts and pictures taken now. */
export async function pictureOfSpec(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'deskproof-spec-'));
  try {
    await write(folder);
    const { browser } = await launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 1180 } });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.evaluate(
      'Promise.all([...document.images].slice(0, 8).map((image) => image.decode()))',
    );
    return await page.screenshot();
  } finally {
    await shutDown();
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(out: string): Promise<void> {
  const quiet = { write: () => true };
  const io = { stdout: quiet, stderr: quiet, env: {}, cwd: packageRoot, root: packageRoot };
  const flags = { profile: [], target: 'memory', seed: '1', from: [], run: true, pictures: true };
  await writeSpec({ ...flags, out }, io, takePictures);
}
