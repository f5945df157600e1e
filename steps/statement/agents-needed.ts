/** So many agents work in a scenario at the most: the one that uses most uses the fourth. */
export const agentsNeeded = 4;
