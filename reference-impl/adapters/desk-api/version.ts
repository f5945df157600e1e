/** Version of the Desk API, in both of its documents. */
export const version = '1.0.0';
