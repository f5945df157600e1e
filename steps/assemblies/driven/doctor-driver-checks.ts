import { protocol, type Opened } from '../../drivers/protocol/messages.ts';
import { driverPointer, siteOf, type Ailment, type DoctorCheck } from './doctor-check.ts';
import type { Patient } from './doctor-check.ts';
import { openSite } from './doctor-site.ts';

/** The driver can be asked at all. */
export const driverCheck: DoctorCheck = {
  name: 'driver',
  what: `the driver starts, says hello in protocol ${protocol}, and has a clock of the kind that is stated`,
  needs: [],
  hint: 'Try it by itself: deskproof driver test. A command is started in the folder of the statement.',
  pointer: driverPointer,
  async carryOut(patient) {
    patient.hello = await patient.driver.hello();
    const { kind } = patient.statement.clock;
    if (patient.hello.clock === kind) return [];
    return [
      {
        sentence: `The clock is stated to be ${kind}, and the driver says that it is ${patient.hello.clock}.`,
        hint: `Write kind: ${patient.hello.clock}, or let the driver answer hello with { "clock": "${kind}" }.`,
        pointer: '/clock/kind',
      },
    ];
  },
};

/** A target can be had. */
export const targetCheck: DoctorCheck = {
  name: 'target',
  what: 'the driver opens the target, and its webhook URL is known',
  needs: ['driver'],
  hint: 'Let the driver start the target, or attach to one that runs; driver.limits.start says for how long it is waited for.',
  pointer: driverPointer,
  async carryOut(patient) {
    patient.site = await openSite(patient, 'a statement is examined');
    patient.opened = patient.site.system.opened;
    return strangeTime(patient.opened);
  },
};

/** WhatsApp is younger than this. */
const EARLIEST = Date.UTC(2009, 0);

function strangeTime({ now }: Opened): readonly Ailment[] {
  if (now === undefined || now >= EARLIEST) return [];
  return [
    {
      sentence: `The driver answers open with the time ${now}, and in ms since 1970 that is ${new Date(now).toISOString()}.`,
      hint: 'Answer with ms, not with seconds, or leave "now" out.',
    },
  ];
}

/** Time passes. */
export const clockCheck: DoctorCheck = {
  name: 'clock',
  what: 'the clock moves by as much as it is asked to',
  needs: ['target'],
  hint: 'Answer clock with { "now": ms since 1970, "next": ms or null } once all is at rest.',
  pointer: () => '/clock/kind',
  spared: onVirtualClock,
  async carryOut(patient) {
    // Only the target's: what hangs on its way to the webhook has a clock of its own.
    const { system } = siteOf(patient);
    const { now: before } = await system.clock({ verb: 'idle', held: 0 });
    await system.clock({ verb: 'advance', ms: 1000, held: 0 });
    const { now } = await system.clock({ verb: 'idle', held: 0 });
    return now === before + 1000 ? [] : [wrongClock(now - before)];
  },
};

function wrongClock(moved: number): Ailment {
  return {
    sentence: `The driver was asked to let 1000 ms pass, and its time moved by ${moved} ms.`,
    hint: 'A virtual clock moves when it is told to, by that much, and at no other time.',
    pointer: '/clock/kind',
  };
}

/** A scenario leaves nothing behind that keeps the next one from beginning. */
export const againCheck: DoctorCheck = {
  name: 'again',
  what: 'the target can be closed and opened again',
  needs: ['target'],
  hint: 'Each scenario opens a target of its own and lets go of it: what close leaves behind meets the next one.',
  pointer: driverPointer,
  async carryOut(patient) {
    const { site } = patient;
    delete patient.site;
    await site?.close();
    const another = await openSite(patient, 'a statement is examined again');
    await another.close();
    return [];
  },
};

/** For what needs a driver that can make time pass. */
export function onVirtualClock({ statement }: Patient): string | undefined {
  return statement.clock.kind === 'virtual' ? undefined : 'It is for a clock that can be moved.';
}
