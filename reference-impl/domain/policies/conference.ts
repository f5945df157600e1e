import type { Conversation } from '../conversation.ts';

/** How a conference shows. */
export interface ConferencePolicy {
  /** The state label of the interaction control pane (WA-CNF-03, WA-CNF-04). */
  label(conversation: Conversation): string;
  /** The line that tells who joined (WA-CNF-05). */
  joinedLine(agentName: string): string;
}

export const documentedConference: ConferencePolicy = {
  label(conversation) {
    if (conversation.guests.length > 0) return 'Conference';
    return conversation.conferenceRequest ? 'Conference Requested' : 'Connected';
  },
  joinedLine: (agentName) => `${agentName} has joined the chat.`,
};
