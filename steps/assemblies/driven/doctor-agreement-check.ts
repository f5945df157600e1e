import { toldNames, type ToldList } from './doctor-lists-check.ts';
import type { Ailment, DoctorCheck } from './doctor-check.ts';

/** What a driver tells counts; where the statement says something else, somebody is mistaken. */
export const agreementCheck: DoctorCheck = {
  name: 'agreement',
  what: 'the driver tells nothing else than the statement does',
  needs: ['target'],
  hint: 'Leave out of the statement what the driver tells.',
  carryOut(patient) {
    const { opened, target } = patient;
    const { asset } = target;
    const pairs: readonly Pair[] = [
      ['/agents', toldNames(target.agents), opened?.agents],
      ['/queues', target.queues, opened?.queues],
      ['/wrapUpReasons', toldNames(target.wrapUpReasons), toldNames(opened?.wrapUpReasons)],
      [SOURCE_NUMBER, some(asset.sourceNumber), some(opened?.sourceNumber)],
      ['/asset/webhookUrl', some(asset.webhookUrl), some(opened?.webhook?.url)],
      ['/asset/appSecret', some(asset.appSecret), some(opened?.webhook?.appSecret)],
      ['/asset/verifyToken', some(asset.verifyToken), some(opened?.webhook?.verifyToken)],
      ['/timeouts/accept', some(target.timeToAccept), some(opened?.timeToAccept)],
    ];
    return Promise.resolve(pairs.filter(differ).map(differing));
  },
};

const SOURCE_NUMBER = '/asset/sourceNumber';

/** Where it stands, what the statement says, and what the driver. */
type Pair = readonly [string, ToldList, ToldList];

/** Only where both say something. Their order is that in which scenarios use them. */
function differ([pointer, stated = [], told = []]: Pair): boolean {
  if (stated.length === 0 || told.length === 0) return false;
  // It may be written in several ways.
  if (pointer === SOURCE_NUMBER) return digits(stated) !== digits(told);
  return stated.length !== told.length || firstOther(stated, told) < stated.length;
}

/** Where they part; beyond the end of the first where they do not before that. */
function firstOther(stated: readonly string[], told: readonly string[]): number {
  const at = stated.findIndex((one, index) => one !== told[index]);
  return at < 0 ? stated.length : at;
}

function some(value: string | number | undefined): ToldList {
  return value === undefined ? undefined : [String(value)];
}

function digits([number = '']: readonly string[]): string {
  return number.replace(/\D/gu, '');
}

function differing([pointer, stated = [], told = []]: Pair): Ailment {
  const what = pointer.slice(1).replaceAll('/', '.');
  const at = firstOther(stated, told);
  // Of a list the part that differs.
  const isItem = LISTS.has(pointer) && at < stated.length;
  const pair = [stated, told].map((list) => shown(list, at));
  const [ours = '', theirs = ''] = SECRETS.has(pointer) ? ['', 'another one'] : pair;
  return {
    sentence: `The statement says ${[what, ours].join(' ').trim()}, and the driver tells ${theirs}; the driver is believed.`,
    hint: 'Put one of them right, or take it out of the statement.',
    pointer: isItem ? `${pointer}/${at}` : pointer,
    isWarning: true,
  };
}

const LISTS: ReadonlySet<string> = new Set(['/agents', '/queues', '/wrapUpReasons']);

/** Of these it is told that they differ, and not what they are. */
const SECRETS: ReadonlySet<string> = new Set(['/asset/appSecret', '/asset/verifyToken']);

/** Characters of a list, or of a text, that a sentence can hold. */
const LONGEST = 100;

/** Lists as a whole where they are short, else from where they part. */
function shown(list: readonly string[], from: number): string {
  const whole = list.join(', ');
  if (whole.length <= LONGEST) return whole;
  const rest = `${from > 0 ? '…, ' : ''}${list.slice(from).join(', ')}`;
  return rest.length > LONGEST ? `${rest.slice(0, LONGEST)}…` : rest;
}
