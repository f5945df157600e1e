/** One documented error of the platform: its title and the HTTP status it travels with (reference cloud-api 3.2). */
export interface CatalogueEntry {
  readonly title: string;
  readonly http: number;
}

/** Every error the simulator can answer or report in a `failed` status, by code. A new error is a new row. */
export const ERROR_CATALOGUE = {
  1: { title: 'API Unknown', http: 400 },
  100: { title: 'Invalid parameter', http: 400 },
  190: { title: 'Invalid OAuth access token - Cannot parse access token', http: 401 },
  2500: { title: 'Unknown path components', http: 400 },
  131008: { title: 'Required parameter is missing', http: 400 },
  131009: { title: 'Parameter value is not valid', http: 400 },
  131021: { title: 'Recipient cannot be sender', http: 400 },
  131026: { title: 'Message undeliverable', http: 400 },
  131030: { title: 'Recipient phone number not in allowed list', http: 400 },
  131047: { title: 'Re-engagement message', http: 400 },
  131051: { title: 'Unsupported message type', http: 400 },
  131052: { title: 'Media download error', http: 400 },
  131053: { title: 'Media upload error', http: 400 },
  132000: {
    title: 'Number of parameters does not match the expected number of params',
    http: 400,
  },
  132001: { title: 'Template name does not exist in the translation', http: 404 },
  132005: { title: 'Translated text too long', http: 400 },
  132012: {
    title: 'Parameter format does not match format in the created template',
    http: 400,
  },
  132015: { title: 'Template is Paused', http: 400 },
  132016: { title: 'Template is Disabled', http: 400 },
} as const satisfies Readonly<Record<number, CatalogueEntry>>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
