import type { Desk } from '../../ports/desk.ts';
import { NotSeen, siteOf, toldOr } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';
import { agentsOf } from './doctor-people-checks.ts';

/** Two names that are one account would play both sides of every transfer. */
export const accountsCheck: DoctorCheck = {
  name: 'accounts',
  what: 'each agent has an account of their own',
  needs: ['agents'],
  hint: 'Agents must be able to go Available and Idle.',
  async carryOut(patient) {
    const all: Ailment[] = [];
    for (const [at, name] of [...patient.desks.keys()].entries()) {
      const double = await doubleOf(patient, at);
      if (double !== undefined) all.push(sameAccount(patient, name, double));
    }
    return all;
  },
};

/** The first of the agents further down who goes Available when this one does. Leaves this one idle, as they were. */
async function doubleOf(patient: Patient, at: number): Promise<string | undefined> {
  const [own, ...others] = [...patient.desks].slice(at);
  if (own === undefined) return undefined;
  const before = await statesOf(patient, others);
  await mustGo(own[1], 'Available');
  const after = await statesOf(patient, others);
  const double = others.findIndex(
    (_, index) => before[index] !== 'Available' && after[index] === 'Available',
  );
  await own[1].act({ verb: 'setState', state: 'Idle' });
  return others[double]?.[0];
}

async function mustGo(desk: Desk, state: string): Promise<void> {
  const { outcome } = await desk.act({ verb: 'setState', state });
  if (outcome !== 'done')
    throw new NotSeen(`No desk goes ${state}: accounts are told apart by that.`);
}

/** Waits for the target alone: what hangs on its way to the webhook is told by others. */
async function statesOf(patient: Patient, desks: readonly (readonly [string, Desk])[]) {
  const isVirtual = patient.statement.clock.kind === 'virtual';
  if (isVirtual) await siteOf(patient).system.clock({ verb: 'idle', held: 0 });
  return Promise.all(desks.map(async ([, desk]) => (await desk.view()).agent?.state));
}

function sameAccount(patient: Patient, one: string, other: string): Ailment {
  const at = agentsOf(patient).names.indexOf(other);
  return {
    sentence: `${other} went Available when ${one} did: the two are one account.`,
    hint: 'Give each agent an account of their own: are the credentials theirs?',
    pointer: toldOr(patient, ({ agents }) => agents, `/agents/${at}`),
  };
}
