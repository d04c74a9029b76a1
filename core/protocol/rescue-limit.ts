/** Characters of a rescued store that are read; what is larger holds more than drafts. */
export const largestRescue = 32 * 1024 * 1024
