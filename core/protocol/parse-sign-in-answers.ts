import { type Parser, parserOf } from './parser.ts'
import { signInStartedSchema, signInWaysSchema } from './schemas/sign-in.ts'
import type { SignInStarted, SignInWays } from './sign-in.ts'

/** How a region's people sign in. */
export const parseSignInWays: Parser<SignInWays> = parserOf(signInWaysSchema)

/** Where a sign-in by the region's provider goes on. */
export const parseSignInStarted: Parser<SignInStarted> = parserOf(signInStartedSchema)
