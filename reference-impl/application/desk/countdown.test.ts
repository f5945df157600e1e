import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createVirtualClock } from '../../adapters/virtual-clock.ts';
import { defaultFixtures, seededCentre } from '../../adapters/seeded-centre.ts';
import { put, type Centre } from '../../domain/centre.ts';
import type { Leg } from '../../domain/leg.ts';
import { documentedPolicies } from '../../domain/policies/index.ts';
import type { App, Outbound } from '../app.ts';
import { createFiles } from '../files.ts';
import { createStore } from '../store.ts';
import { createUseCases } from '../use-cases/index.ts';
import { endCountdowns, syncCountdowns } from './countdown.ts';
import { newSession } from './session.ts';

const leg: Leg = {
  id: 'leg',
  conversationId: 'conversation',
  agentId: 'agent',
  role: 'owner',
  phase: 'wrap-up',
  receivedAt: 0,
  acceptedAt: 0,
  endedAt: 0,
  autoWrapUp: { seconds: 30, extension: false },
  messagesRead: null,
  countdownCancelled: false,
  reason: null,
  automatic: false,
  terminated: false,
};

const missed = { missed: 'nobody is there', helps: 'nothing' } as const;
const nobody: Outbound = {
  sendText: () => Promise.resolve({ failure: 'nobody is there' }),
  markRead: () => Promise.resolve(false),
  uploadFile: () => Promise.resolve({ failure: 'nobody is there' }),
  sendFile: () => Promise.resolve({ failure: 'nobody is there' }),
  fileLink: () => Promise.resolve(missed),
  download: () => Promise.resolve(missed),
};

/** An agent with one conversation in wrap-up, 30 seconds before auto wrap-up, at a desk of their own. */
function setUp() {
  const clock = createVirtualClock(0);
  const empty = seededCentre({ ...defaultFixtures, agents: ['Agent'] }, (kind) => kind, 0);
  const store = createStore(put(empty, 'legs', leg));
  const app: App = {
    store,
    policies: documentedPolicies,
    clock,
    business: { displayNumber: '' },
    attendance: new Map(),
    files: createFiles(0),
    outbound: nobody,
    outbox: new Map(),
    downloads: () => undefined,
    nextId: (kind) => kind,
    track: () => undefined,
    get use() {
      return createUseCases(app);
    },
  };
  const session = newSession('desk', 'agent');
  store.listen(() => syncCountdowns(app, session));
  syncCountdowns(app, session);
  return {
    session,
    /** As when nobody will look at the desk again. */
    leave: () => endCountdowns(app, session),
    another: () => {
      const other = newSession('other', 'agent');
      syncCountdowns(app, other);
    },
    change: (move: (centre: Centre) => Centre) => store.change(move),
    sync: () => syncCountdowns(app, session),
    pass: (seconds: number) => clock.advance(seconds * 1000, () => Promise.resolve()),
    finished: () => store.centre.legs.get('leg'),
  };
}

describe('a countdown', () => {
  it('submits the default at zero, and not a second before', async () => {
    const { pass, finished } = setUp();
    await pass(29);
    assert.equal(finished()?.phase, 'wrap-up');
    await pass(1);
    assert.deepEqual(
      { reason: finished()?.reason, automatic: finished()?.automatic },
      { reason: 'No further action', automatic: true },
    );
  });

  it('falls back on the default when the selected reason is gone from the list', async () => {
    const { session, change, pass, finished } = setUp();
    session.reasons.set('leg', { search: '', selected: 'Resolved' });
    change((centre) => ({
      ...centre,
      settings: { ...centre.settings, wrapUpReasons: [{ name: 'Other', default: true }] },
    }));
    await pass(30);
    assert.equal(finished()?.reason, 'Other');
  });

  it('ends with its desk', async () => {
    const { leave, pass, finished } = setUp();
    leave();
    await pass(60);
    assert.equal(finished()?.phase, 'wrap-up');
  });

  it('submits once, where two desks of the agent come to zero together', async () => {
    const { another, pass, finished } = setUp();
    another();
    await pass(30);
    assert.equal(finished()?.phase, 'done');
  });

  it('rests while its desk is closed, and goes on where it was', async () => {
    const { session, sync, pass, finished } = setUp();
    await pass(20);
    session.isOpen = false;
    sync();
    await pass(3600);
    session.isOpen = true;
    sync();
    await pass(9);
    assert.equal(finished()?.phase, 'wrap-up');
    await pass(1);
    assert.equal(finished()?.phase, 'done');
  });
});
