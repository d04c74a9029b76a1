import { compilePattern } from './compile-pattern.ts'

/** What runs every pattern; few forms have one that is not simple. */
export const more = { compilePattern }
