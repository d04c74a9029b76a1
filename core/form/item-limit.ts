/** A list with more items is refused, so that its items need not be looked at. */
export const itemLimit = 1000
