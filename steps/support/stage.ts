import type { Assembly } from '../ports/assembly.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeskView } from '../ports/view.ts';
import { withStrangers, type Met, type Ours } from './matchers/strangers.ts';
import { notedAdministration } from './noted-administration.ts';
import { notedPlatform } from './noted-platform.ts';
import { CheckFailed, Occupied, TooLate, type Finding } from './problems.ts';
import { clockFace, createStory, type Story } from './story.ts';

/** What every step of one scenario shares: the assembly, the story so far, and how to look. */
export interface Stage {
  readonly assembly: Assembly;
  /** How many checks have been made; a scenario without any proves nothing. */
  readonly checks: number;
  readonly story: Story;
  /** A view in which it is marked what is of nobody in the scenario, on a target where others are at work. `met`: what of theirs was seen. */
  marked(view: DeskView, met: Met): DeskView;
  /** Looks again and again until the finding is gone; fails with the last one when nothing more can come. */
  soon(look: () => Promise<Finding | undefined>): Promise<void>;
  /** Lets everything come to rest, then looks once. */
  quiet(look: () => Promise<Finding | undefined>): Promise<void>;
}

export function createStage(bare: Assembly, ours?: () => Ours): Stage {
  let checks = 0;
  const story = createStory(bare);
  const note = (line: string) => story.note(line);
  const assembly = {
    ...bare,
    clock: notedClock(bare.clock, note),
    administration: notedAdministration(bare.administration, story),
    platform: notedPlatform(bare.platform, note),
  };
  return {
    assembly,
    story,
    get checks() {
      return checks;
    },
    marked: (view, met) => (ours && bare.isShared ? withStrangers(view, ours(), met) : view),
    async soon(look) {
      checks += 1;
      const late = latenessOf(bare.clock);
      let finding = await look();
      for (let attempt = 0; finding && (await assembly.settle(attempt, 'sight')); attempt++) {
        finding = await look();
      }
      if (finding) throw failed(finding, late);
    },
    async quiet(look) {
      checks += 1;
      const late = latenessOf(bare.clock);
      for (let attempt = 0; await assembly.settle(attempt, 'quiet'); attempt++) continue;
      const finding = await look();
      if (finding) throw failed(finding, late);
    },
  };
}

type Lateness = Readonly<Record<'timed' | 'any', number>>;

/** Before the first look: what goes on afterwards is waiting. */
function latenessOf(clock: Clock): Lateness {
  return { timed: clock.overrun(true), any: clock.overrun(false) };
}

function failed(finding: Finding, late: Lateness): Error {
  if (finding.inTheWay !== undefined) return new Occupied(finding, finding.inTheWay);
  const ms = finding.timed === true ? late.timed : late.any;
  return ms > 0 ? new TooLate(finding, ms) : new CheckFailed(finding);
}

/** The same clock; that time passes becomes part of the story. */
function notedClock(clock: Clock, note: (line: string) => void): Clock {
  return {
    ...clock,
    async advance(ms) {
      await clock.advance(ms);
      note(`time passes: ${clockFace(ms)}`);
    },
    async approach(ms, shortOf) {
      const before = clock.now();
      await clock.approach(ms, shortOf);
      note(
        `time passes: ${clockFace(clock.now() - before)}, and ${clockFace(ms)} are not over yet`,
      );
    },
  };
}
