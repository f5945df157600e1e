import type { AdminAction } from '../../drivers/protocol/messages.ts';
import type { AutoWrapUp, Reason } from '../../ports/administration.ts';

/** How the target is set up, as far as that is known. */
export interface Known {
  readonly agents: readonly string[];
  readonly queues: readonly string[];
  readonly wrapUpReasons: readonly Reason[];
  readonly sourceNumber: string | undefined;
  readonly timeToAccept: number | undefined;
  readonly autoWrapUp: AutoWrapUp | null | undefined;
  readonly masking: boolean | undefined;
  /** How many conversations an agent usually may have at a time. */
  readonly capacity: number | undefined;
}

/** What an action changes, in words, and what changes it back: `null` where nothing has to be, `undefined` where nobody knows how. */
export function undoOf(
  action: AdminAction,
  known: Known,
): readonly [what: string, undo: AdminAction | null | undefined] {
  switch (action.verb) {
    case 'setTimeToAccept':
      return ['the time to accept', seconds(known.timeToAccept)];
    case 'setAutoWrapUp':
      return ['auto wrap-up', setting(known.autoWrapUp)];
    case 'setMasking':
      return ['masking', masking(known.masking)];
    case 'setWrapUpReasons':
      return [
        'the list of wrap-up reasons',
        { verb: 'setWrapUpReasons', reasons: known.wrapUpReasons },
      ];
    case 'staffQueue':
      return [
        `the staff of ${action.queue}`,
        { verb: 'staffQueue', queue: action.queue, agents: known.agents },
      ];
    case 'setTransferTargets':
      return ['the list of destinations', { verb: 'setTransferTargets', targets: null }];
    case 'deleteAsset':
    case 'restoreAsset':
      return ['the asset', { verb: 'restoreAsset' }];
    case 'setCapacity':
      return [`the capacity of ${action.agent}`, capacity(action.agent, known.capacity)];
    default:
      // Who or what was added harms nobody, and an interaction that is over stays over.
      return [action.verb, null];
  }
}

function seconds(value: number | undefined): AdminAction | undefined {
  return value === undefined ? undefined : { verb: 'setTimeToAccept', seconds: value };
}

function setting(value: AutoWrapUp | null | undefined): AdminAction | undefined {
  return value === undefined ? undefined : { verb: 'setAutoWrapUp', setting: value };
}

function capacity(agent: string, conversations: number | undefined): AdminAction | undefined {
  return conversations === undefined ? undefined : { verb: 'setCapacity', agent, conversations };
}

function masking(on: boolean | undefined): AdminAction | undefined {
  return on === undefined ? undefined : { verb: 'setMasking', on };
}
