import type { MakeApiKey } from './api-keys.ts'
import { validate as makeApiKey } from './generated/make-api-key.js'
import { generatedParser, type Parser } from './parser.ts'

/** What a new key is to be for. */
export const parseMakeApiKey: Parser<MakeApiKey> = generatedParser(makeApiKey)
