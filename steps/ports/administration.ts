/** What an administrator of the contact centre can set. A target may offer it, or declare fixtures instead. */
export interface Administration {
  /** Agents by position, first agent first: the names under which they are shown. */
  agents(): readonly string[];
  queues(): readonly string[];
  /** The business's WhatsApp number as agents see it. */
  sourceNumber(): string;
  wrapUpReasons(): readonly Reason[];
  addAgent(name: string): Promise<void>;
  addQueue(name: string): Promise<void>;
  /** Agents who serve a queue; everyone serves every queue until this is called. */
  staffQueue(queue: string, agents: readonly string[]): Promise<void>;
  setWrapUpReasons(reasons: readonly Reason[]): Promise<void>;
  /** Seconds an agent has to accept a request before RONA. */
  setTimeToAccept(seconds: number): Promise<void>;
  timeToAccept(): number;
  setAutoWrapUp(setting: AutoWrapUp | null): Promise<void>;
  setMasking(on: boolean): Promise<void>;
  setCapacity(agent: string, conversations: number): Promise<void>;
  /** Queues and agents that may be chosen in Transfer Request and Conference Request; `null` means all. */
  setTransferTargets(targets: TransferTargets | null): Promise<void>;
  deleteAsset(): Promise<void>;
  restoreAsset(): Promise<void>;
  /** Ends the interaction with a customer, by their number (E.164), over the heads of the agents in it (WA-AST-07). */
  terminateInteraction(customerPhone: string): Promise<void>;
}

export interface Reason {
  readonly name: string;
  readonly default?: boolean;
}

/** Auto wrap-up: after `seconds` the default reason is submitted; `extension` lets the agent cancel the countdown. */
export interface AutoWrapUp {
  readonly seconds: number;
  readonly extension: boolean;
}

export interface TransferTargets {
  readonly queues?: readonly string[];
  readonly agents?: readonly string[];
}
