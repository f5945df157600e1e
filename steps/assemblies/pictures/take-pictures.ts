import { shutDown } from '../../drivers/browser/launch.ts';
import { scenes, type Scene } from './scenes.ts';
import { Stage } from './stage.ts';

/** A picture as PNG, and what it shows in words. */
export interface Picture {
  readonly alt: string;
  readonly png: Uint8Array;
}

/**
 * Works the desktop in a browser to the point that each flow is about and takes a picture there. Flows without a scene are left out.
 * @throws Error when there is no browser, or a scene does not go as written.
 */
export async function takePictures(
  flows: readonly string[],
): Promise<ReadonlyMap<string, Picture>> {
  const taken = new Map<string, Picture>();
  try {
    for (const flow of flows) {
      const scene = scenes[flow];
      if (scene) taken.set(flow, { alt: scene.alt, png: await takePicture(flow, scene) });
    }
  } finally {
    await shutDown();
  }
  return taken;
}

async function takePicture(flow: string, scene: Scene): Promise<Uint8Array> {
  const stage = new Stage(`picture of ${flow}`);
  try {
    await scene.play(stage);
    const desk = await stage.desk(scene.agent ?? 0);
    await desk.view();
    return await desk.picture(scene.look);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The picture of the flow ${flow} could not be taken: ${why}`, { cause });
  } finally {
    await stage.assembly.close();
  }
}
