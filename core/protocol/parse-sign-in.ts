import { validate as validateProvider } from './generated/identity-provider.js'
import { validate as validateStart } from './generated/sign-in-start.js'
import { generatedParser, type Parser } from './parser.ts'
import type { IdentityProvider, SignInStart } from './sign-in.ts'

/** An identity provider that the operator sets for a region. */
export const parseIdentityProvider: Parser<IdentityProvider> = generatedParser(validateProvider)

/** The beginning of a sign-in by the region's provider. */
export const parseSignInStart: Parser<SignInStart> = generatedParser(validateStart)
