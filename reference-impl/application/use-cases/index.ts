import type { App, UseCases } from '../app.ts';
import { accept, expire } from './answer.ts';
import { deleteAsset, restoreAsset } from './asset.ts';
import { happened, setState, signIn, signOut } from './availability.ts';
import { fetchFile, retryFile } from './fetch-file.ts';
import { end, exitConference, requestConference, transfer } from './hand-over.ts';
import { markRead } from './mark-read.ts';
import { receiveStatus, receiveText } from './receive.ts';
import { comeBack, giveUp, goAway } from './recovery.ts';
import { offer, route } from './route.ts';
import { send } from './send.ts';
import { acknowledgeTermination, terminate } from './terminate.ts';
import { cancelCountdown, submitWrapUp } from './wrap-up.ts';

/** All use cases of the contact centre, ready to be called. They call each other through `app.use`, so that each can be replaced. */
export function createUseCases(app: App): UseCases {
  return {
    receiveText: (inbound) => receiveText(app, inbound),
    receiveStatus: (inbound) => receiveStatus(app, inbound),
    fetchFile: (conversationId, messageId) => fetchFile(app, conversationId, messageId),
    retryFile: (agentId, messageId) => retryFile(app, agentId, messageId),
    route: () => route(app),
    offer: (conversationId, agentId, request) =>
      offer(app, conversationId, { agentId, ...request }),
    accept: (agentId, offerId) => accept(app, agentId, offerId),
    expire: (offerId) => expire(app, offerId),
    send: (move, text, file) => send(app, move, { text, ...(file ? { file } : {}) }),
    markRead: (conversationId) => markRead(app, conversationId),
    transfer: (move, target) => transfer(app, move, target),
    requestConference: (move, target) => requestConference(app, move, target),
    exitConference: (move) => exitConference(app, move),
    end: (move, ending) => end(app, move, ending),
    submitWrapUp: (move, reason) => submitWrapUp(app, move, reason),
    cancelCountdown: (move) => cancelCountdown(app, move),
    signIn: (agentId) => signIn(app, agentId),
    signOut: (agentId) => signOut(app, agentId),
    setState: (agentId, state) => setState(app, agentId, state),
    happened: (agentId, event) => happened(app, agentId, event),
    goAway: (agentId) => goAway(app, agentId),
    comeBack: (agentId) => comeBack(app, agentId),
    giveUp: (agentId, since) => giveUp(app, agentId, since),
    deleteAsset: () => deleteAsset(app),
    restoreAsset: () => restoreAsset(app),
    terminate: (conversationId) => terminate(app, conversationId),
    acknowledgeTermination: (move) => acknowledgeTermination(app, move),
  };
}
