import type { Reference } from '../../../reference-impl/index.ts';
import type { AdminAction } from '../../drivers/protocol/messages.ts';
import { LabError } from './lab-error.ts';

type Administration = Reference['administration'];
type Verbs = {
  readonly [V in AdminAction['verb']]: (
    to: Administration,
    action: Extract<AdminAction, { readonly verb: V }>,
  ) => void;
};

/** Agents and queues go by their names here, so that there must not be two of one name. */
const verbs: Verbs = {
  addAgent(to, { name }) {
    refuseTwice('agent', name, to.agents());
    to.addAgent(name);
  },
  addQueue(to, { name }) {
    refuseTwice('queue', name, to.queues());
    to.addQueue(name);
  },
  staffQueue: (to, { queue, agents }) => to.staffQueue(queue, agents),
  setWrapUpReasons: (to, { reasons }) => to.setWrapUpReasons(reasons),
  setTimeToAccept: (to, { seconds }) => to.setTimeToAccept(seconds),
  setAutoWrapUp: (to, { setting }) => to.setAutoWrapUp(setting),
  setMasking: (to, { on }) => to.setMasking(on),
  setCapacity: (to, { agent, conversations }) => to.setCapacity(agent, conversations),
  setTransferTargets: (to, { targets }) => to.setTransferTargets(targets),
  deleteAsset: (to) => to.deleteAsset(),
  restoreAsset: (to) => to.restoreAsset(),
  terminateInteraction: (to, { customerPhone }) => to.terminateInteraction(customerPhone),
};

/** Carries an action out. Throws `Refusal` or `LabError` with a sentence where the contact centre will not. */
export function administer(to: Administration, action: AdminAction): void {
  const act = verbs[action.verb] as (to: Administration, action: AdminAction) => void;
  act(to, action);
}

function refuseTwice(what: string, name: string, there: readonly string[]): void {
  if (there.includes(name)) throw new LabError(409, `The ${what} "${name}" is there already.`);
}
