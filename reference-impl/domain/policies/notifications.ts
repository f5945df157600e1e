/** What turns up in the corner of the desktop, for how long, and what an agent finds again later. */
export interface NotificationPolicy {
  /** How long one stays, in ms (WA-NTF-02). */
  readonly stayMs: number;
  /** How many are shown at a time; a new one takes the place of the oldest (WA-NTF-02). */
  readonly atATime: number;
  /** Whether a notification turns up on the screen (WA-NTF-03). */
  shows(isSilent: boolean): boolean;
  /** Whether it can be found in the notification center afterwards (WA-NTF-03). */
  keeps(isSilent: boolean): boolean;
}

export const documentedNotifications: NotificationPolicy = {
  stayMs: 8000,
  atATime: 3,
  shows: (isSilent) => !isSilent,
  keeps: () => true,
};
