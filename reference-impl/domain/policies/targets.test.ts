import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultFixtures, seededCentre } from '../../adapters/seeded-centre.ts';
import { signedIn, withAvailability, type Availability } from '../agent.ts';
import { put, type Centre } from '../centre.ts';
import { contains, documentedTargets } from './targets.ts';

const empty = seededCentre(defaultFixtures, counter(), 0);
const ids = [...empty.agents.keys()];
const looking = { agentId: ids[0] ?? '', purpose: 'transfer' } as const;

function counter(): (kind: string) => string {
  let count = 0;
  return (kind) => `${kind}-${String((count += 1))}`;
}

/** The centre with its agents signed in and in these states, first agent first. */
function staffed(...states: readonly Availability[]): Centre {
  const agents = [...empty.agents.values()];
  return states.reduce((centre, availability, at) => {
    const agent = agents[at];
    assert.ok(agent);
    return put(centre, 'agents', withAvailability(signedIn(agent, 0), { availability, now: 0 }));
  }, empty);
}

describe('where a conversation can be sent', () => {
  it('lists the available agents, and never the one who looks', () => {
    const centre = staffed('Available', 'Available', 'Idle', 'RONA');
    const names = documentedTargets.agents(centre, looking).map(({ name }) => name);
    assert.deepEqual(names, ['Agent Brandão']);
  });

  it('lists only what the administrator allows', () => {
    const centre = staffed('Available', 'Available');
    const settings = { ...centre.settings, targetQueues: ['Billing'], targetAgents: [] };
    const limited = { ...centre, settings };
    const queues = documentedTargets.queues(limited, looking).map(({ name }) => name);
    assert.deepEqual(queues, ['Billing']);
    assert.deepEqual(documentedTargets.agents(limited, looking), []);
  });

  it('has nothing against a queue, nor against an agent who is still free', () => {
    const centre = staffed('Available', 'Available');
    const queue = { kind: 'queue', id: [...centre.queues.keys()][0] ?? '' } as const;
    const agent = { kind: 'agent', id: ids[1] ?? '' } as const;
    assert.equal(documentedTargets.problem(centre, queue, looking), null);
    assert.equal(documentedTargets.problem(centre, agent, looking), null);
  });

  it('says why an agent who has gone idle cannot be chosen any more', () => {
    const target = { kind: 'agent', id: ids[1] ?? '' } as const;
    const problem = documentedTargets.problem(staffed('Available', 'Idle'), target, looking);
    assert.match(problem ?? '', /Agent Brandão is not available any more/);
  });

  it('searches without regard to case, in any alphabet, and reads brackets as they stand', () => {
    assert.ok(contains('überw', 'Überweisungen'));
    assert.ok(contains('ÅSA ö', 'Åsa Öberg'));
    assert.ok(contains(' (EU) ', 'Rücksendung (EU)'));
    assert.ok(contains('', 'Billing'));
    assert.ok(!contains('Überz', 'Überweisungen'));
  });
});
