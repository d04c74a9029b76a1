import type { MakeApiKey } from './api-keys.ts'
import { validate as makeApiKey } from './generated/make-api-key.js'
import { validate as makeReader } from './generated/make-reader.js'
import { validate as putMeasurements } from './generated/put-measurements.js'
import { validate as setMailChoice } from './generated/set-mail-choice.js'
import type { SetMailChoice } from './mail.ts'
import type { PutMeasurements } from './measurements.ts'
import { generatedParser, type Parser } from './parser.ts'
import type { MakeReader } from './roll-ups.ts'

/** What a new key is to be for. */
export const parseMakeApiKey: Parser<MakeApiKey> = generatedParser(makeApiKey)

/** Values of indicators from another system. */
export const parsePutMeasurements: Parser<PutMeasurements> = generatedParser(putMeasurements)

/** How somebody wants to be written to. */
export const parseSetMailChoice: Parser<SetMailChoice> = generatedParser(setMailChoice)

/** Who is to compare regions. */
export const parseMakeReader: Parser<MakeReader> = generatedParser(makeReader)
