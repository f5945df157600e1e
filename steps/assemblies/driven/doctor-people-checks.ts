import type { Desk } from '../../ports/desk.ts';
import { isAtWork } from '../../support/matchers/agent-state.ts';
import { driverPointer, siteOf } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';
import { driverTrouble } from './doctor-driver-trouble.ts';

/** Everybody whom scenarios will use can work. */
export const agentsCheck: DoctorCheck = {
  name: 'agents',
  what: 'every agent signs in under their own name, and they are enough',
  needs: ['target'],
  hint: 'Name agents in the statement, or let the driver answer open with "agents".',
  async carryOut(patient) {
    const { names, isTold } = agentsOf(patient);
    const all: Ailment[] = names.length < patient.agentsNeeded ? [tooFew(patient, names)] : [];
    const nameless = new Set<Ailment>();
    for (const [at, name] of names.entries()) {
      const wrong = await signIn(patient, name);
      const pointer = isTold ? driverPointer(patient) : `/agents/${at}/name`;
      if (wrong === NAMELESS) nameless.add(wrong);
      else if (wrong) all.push({ pointer, ...wrong });
      // It would be the same for everybody.
      if (wrong?.isOfDriver === true) break;
    }
    return [...all, ...nameless];
  },
};

/** Names in the order in which scenarios use them; those that the driver tells count. */
export function agentsOf({ opened, target }: Pick<Patient, 'opened' | 'target'>) {
  const stated = target.agents.map(({ name }) => name);
  return { names: opened?.agents ?? stated, isTold: opened?.agents !== undefined };
}

function tooFew({ agentsNeeded }: Patient, names: readonly string[]): Ailment {
  return {
    sentence: `Scenarios use up to ${agentsNeeded} agents, and the statement and the driver name ${names.length}.`,
    hint: 'Name more in the statement, or let the driver answer open with "agents".',
    pointer: '/agents',
  };
}

async function signIn(patient: Patient, agent: string): Promise<Ailment | undefined> {
  const { system } = siteOf(patient);
  const { credentials } = patient.target.agents.find(({ name }) => name === agent) ?? {};
  try {
    const desk = await system.signIn(agent, credentials);
    const answer = await desk.act({ verb: 'signIn' });
    // Whoever is signed in already may be refused to do so again.
    const isIn = answer.outcome === 'refused' && isAtWork(await desk.view());
    if (answer.outcome !== 'done' && !isIn) return refused(agent, answer);
    patient.desks.set(agent, desk);
    return await otherName(agent, desk);
  } catch (problem) {
    const trouble = driverTrouble(patient, problem);
    if (trouble) return trouble;
    const why = problem instanceof Error ? problem.message : String(problem);
    return { sentence: `${agent} did not get to work: ${why}`, hint: KNOWN };
  }
}

const KNOWN = 'Is there an agent of this name, and are the credentials theirs?';

function refused(agent: string, answer: { readonly outcome: string; readonly reason?: string }) {
  const why = answer.reason ?? `the driver says ${answer.outcome}`;
  return { sentence: `${agent} did not sign in: ${why.replace(/\.$/u, '')}.`, hint: KNOWN };
}

/** Told once, for drivers leave it out everywhere or nowhere. */
const NAMELESS: Ailment = {
  sentence:
    'The view tells no name of the agent, so whether each works under their own is not known.',
  hint: 'Answer view with "agent": { "name": … }, the name that the desk shows.',
  isWarning: true,
};

async function otherName(agent: string, desk: Desk): Promise<Ailment | undefined> {
  const shown = (await desk.view()).agent?.name;
  if (shown === undefined) return NAMELESS;
  if (shown === agent) return undefined;
  return {
    sentence: `The desk of ${agent} shows the name ${shown}.`,
    hint: 'Name agents as their desks show them: colleagues are found by that name.',
  };
}
