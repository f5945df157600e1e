/** Where a transfer or a conference request goes: to a queue or to one agent (WA-TRF-02, WA-CNF-02). */
export interface Target {
  readonly kind: 'queue' | 'agent';
  readonly id: string;
}
