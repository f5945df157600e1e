/** What the server takes and how long it waits. All times are in ms of real time, all sizes in bytes. */
export interface Limits {
  /** Body of a request. */
  readonly bodyBytes: number;
  /** A file that an agent attaches. */
  readonly fileBytes: number;
  /** All headers of a request together. */
  readonly headerBytes: number;
  /** A frame that a client sends. */
  readonly frameBytes: number;
  /** Time for a request to arrive as a whole, files included. */
  readonly requestMs: number;
  /** Time for its headers. */
  readonly headersMs: number;
  /** How often a client of the live view must show that it is there. */
  readonly heartbeatMs: number;
  /** How long a client that is behind gets to catch up. */
  readonly catchUpMs: number;
  /** How long a client that is sent away gets to say goodbye. */
  readonly goodbyeMs: number;
  /** Connections at the same time. */
  readonly connections: number;
}

export const usualLimits: Limits = {
  bodyBytes: 64 * 1024,
  // Above what WhatsApp takes of any kind here, so that the desk can say what is too much.
  fileBytes: 20 * 1024 * 1024,
  headerBytes: 16 * 1024,
  frameBytes: 16 * 1024,
  // Node knows one such limit a server, not one a route. So it is the upload's: the page waits 60 s for a file to get through, and a slow
  // line may need all of that. Who dawdles on purpose is met otherwise: headers must come soon, and connections are counted.
  requestMs: 90_000,
  headersMs: 10_000,
  heartbeatMs: 30_000,
  catchUpMs: 30_000,
  goodbyeMs: 2000,
  connections: 1000,
};
