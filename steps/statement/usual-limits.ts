/** How long a driver may take where its statement does not say so, in seconds of real time. */
export const usualDriverLimits = { answerSeconds: 15, startSeconds: 30 } as const;
