/** Raised whenever a wire shape changes in a way that an older extension or worker would misread. */
export const PROTOCOL = 1
