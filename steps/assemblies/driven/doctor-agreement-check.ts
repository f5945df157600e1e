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
      ['/asset/sourceNumber', digits(asset.sourceNumber), digits(opened?.sourceNumber)],
      ['/asset/webhookUrl', some(asset.webhookUrl), some(opened?.webhook?.url)],
      ['/asset/appSecret', some(asset.appSecret), some(opened?.webhook?.appSecret)],
      ['/asset/verifyToken', some(asset.verifyToken), some(opened?.webhook?.verifyToken)],
      ['/timeouts/accept', some(target.timeToAccept), some(opened?.timeToAccept)],
    ];
    return Promise.resolve(pairs.filter(differ).map(([pointer]) => differing(pointer)));
  },
};

/** Where it stands, what the statement says, and what the driver. */
type Pair = readonly [string, ToldList, ToldList];

/** Only where both say something. Their order is that in which scenarios use them. */
function differ([, stated = [], told = []]: Pair): boolean {
  const both = stated.length > 0 && told.length > 0;
  return both && (stated.length !== told.length || stated.some((one, at) => one !== told[at]));
}

function some(value: string | number | undefined): ToldList {
  return value === undefined ? undefined : [String(value)];
}

function digits(number: string | undefined): ToldList {
  return some(number?.replace(/\D/gu, ''));
}

/** Does not say what: it may be a secret. */
function differing(pointer: string): Ailment {
  const what = pointer.slice(1).replaceAll('/', '.');
  return {
    sentence: `The statement says ${what}, and the driver tells something else; the driver is believed.`,
    hint: 'Put one of them right, or take it out of the statement.',
    pointer,
    isWarning: true,
  };
}
