/** The desk view as the Desk API sends it: what the page needs of it. Described by the API's documents, not by the code behind it. */
export interface View {
  readonly agent: Agent;
  readonly requests: readonly Request[];
  readonly requestsTotal: number;
  readonly acceptAll: Control | null;
  readonly ronaPrompt: { readonly options: readonly string[] } | null;
  readonly tasks: readonly Task[];
  readonly conversation: Conversation | null;
  readonly dialog: Dialog | null;
  readonly notifications: readonly Notification[];
  readonly notificationCenter: readonly Notification[] | null;
  readonly announcements: readonly string[];
  readonly history: readonly Past[];
}

export interface Notification {
  readonly id: string;
  readonly text: string;
}

export interface Agent {
  readonly name: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly stateNote: string | null;
  readonly stateOptions: readonly string[];
  readonly stateSearch: string;
  readonly stateMatches: readonly string[] | null;
  readonly stateSeconds: number;
  readonly idleSeconds: number | null;
  readonly canSignOut: boolean;
  readonly connection: 'online' | 'offline';
  readonly silent: boolean;
}

export interface Request {
  readonly id: string;
  readonly purpose: 'offer' | 'transfer' | 'conference';
  readonly flashing: boolean;
  readonly customerName: string;
  readonly customerPhone: string;
  readonly sourceNumber: string;
  readonly queueName: string;
  readonly elapsedSeconds: number;
  readonly controls: readonly Control[];
  readonly otherFields: readonly string[];
}

export interface Control {
  readonly name: string;
  readonly enabled: boolean;
}

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly preview: string;
  readonly queueName: string;
  readonly unread: number;
  readonly state: string;
  readonly elapsedSeconds: number;
  readonly canAccept: boolean;
  readonly flashing: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly state: string;
  readonly customerName: string;
  readonly queueName: string;
  readonly agentName: string;
  readonly date: string;
  readonly elapsedSeconds: number;
  readonly wrapUpSeconds: number | null;
  readonly participants: readonly string[];
  readonly controls: readonly Control[];
  readonly alert: string | null;
  readonly details: readonly { readonly name: string; readonly value: string }[];
  readonly contactHistory: ContactHistory;
  readonly messages: readonly Message[];
  readonly compose: Compose;
}

export interface ContactHistory {
  readonly contacts: readonly EarlierContact[];
  readonly note: string | null;
}

export interface EarlierContact {
  readonly startedAt: number;
  readonly agents: readonly string[];
  readonly reason: string | null;
  readonly preview: string;
}

export interface Message {
  readonly id: string;
  readonly from: 'customer' | 'agent' | 'system';
  readonly author: string;
  readonly text: string;
  readonly time: number;
  readonly status?: string;
  readonly bubble: { readonly colour: string; readonly initials?: string | null };
  readonly attachment?: Attachment;
}

export interface Attachment {
  readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  readonly name: string | null;
  readonly mimeType: string;
  readonly bytes: number | null;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly note: string | null;
}

export interface Compose {
  readonly enabled: boolean;
  readonly text: string;
  readonly limit: number;
  readonly counter: string;
  readonly placeholder: string;
  readonly canSend: boolean;
  readonly attachment: { readonly name: string; readonly bytes: number } | null;
}

export interface Dialog {
  readonly kind:
    'transfer-request' | 'conference-request' | 'wrap-up-reasons' | 'confirm' | 'terminated';
  readonly conversationId: string;
  readonly title: string;
  readonly text?: string;
  readonly destination: 'queue' | 'agent' | null;
  readonly search: string;
  readonly options: readonly Option[];
  readonly selected: string | null;
  readonly canSubmit: boolean;
  readonly canCancel: boolean;
  readonly canRefresh: boolean;
  readonly canCancelAutoWrapUp: boolean;
  readonly secondsLeft: number | null;
  readonly elapsedSeconds?: number;
}

export interface Option {
  readonly name: string;
  readonly state?: string;
  readonly enabled?: boolean;
  readonly default?: boolean;
}

export interface Past {
  readonly customerName: string;
  readonly reason: string | null;
  readonly acceptedAt: number;
  readonly connectedSeconds: number;
}
