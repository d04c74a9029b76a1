import { errorsBy, type GeneratedValidator } from '../form/generated-validator.ts'
import type { SchemaError } from '../form/schema/error.ts'
import { ownValidator } from '../form/schema/own-validator.ts'
import { usualLimits, type Validator } from '../form/schema/validators.ts'
import { isObject, type Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { notPlain } from './plain.ts'
import { PROTOCOL } from './version.ts'

/** What is wrong with a body: where, and what would be right. In the shape of Ajv's errors. */
export type ProtocolError = SchemaError

export type Parser<T> = (body: unknown) => Result<T, readonly ProtocolError[]>

/**
 * A parser of requests, by the validator that is generated of their schema: what the worker judges by.
 * `generatedParser<Mutation>(validate)([])` is an error with its path.
 */
export function generatedParser<T>(validate: GeneratedValidator): Parser<T> {
  return parserBy((body) => errorsBy(validate, body, mostErrors))
}

/**
 * A parser of answers, by the validator that the extension has for forms anyway: lighter there than the
 * generated one (N5), and compiled when the first body comes. `parserOf<Session>({ type: 'object' })([])` is an error
 * with its path.
 */
export function parserOf<T>(schema: Json): Parser<T> {
  let validator: Validator | undefined
  return parserBy((body) => {
    validator ??= compiled(schema)
    return validator(body)
  })
}

const mostErrors = 100

function parserBy<T>(errorsIn: (body: unknown) => readonly ProtocolError[]): Parser<T> {
  return (body) => {
    const strange = notPlain(body)
    if (strange) return err([strange])
    const foreign = otherProtocol(body)
    if (foreign) return err([foreign])
    const errors = errorsIn(body)
    // The schema says what the type says: `schemas.test.ts` holds each against a value of its type.
    return errors.length === 0 ? ok(body as T) : err(errors)
  }
}

/**
 * True when the only trouble is that the other side speaks another version of the protocol. `isOtherProtocol(errors)`
 * is true for a body that only says `"protocol": 2` where 3 is spoken.
 */
export function isOtherProtocol(errors: readonly ProtocolError[]): boolean {
  return errors.some((error) => error.schemaPath === '#/protocol')
}

/** Told before anything else: the shape of another version is not ours to judge. */
function otherProtocol(body: unknown): ProtocolError | null {
  if (!isObject(body) || !Number.isInteger(body.protocol) || body.protocol === PROTOCOL) return null
  return {
    instancePath: '/protocol',
    schemaPath: '#/protocol',
    keyword: 'const',
    params: { allowedValue: PROTOCOL },
    message: `must be ${PROTOCOL}`,
  }
}

function compiled(schema: Json): Validator {
  // A part that two places share would be named by the first of them in the errors of both.
  const apart = JSON.parse(JSON.stringify(schema))
  // The schemas are ours, and what they cost grows with the body alone, whose size its reader bounds.
  const limits = { ...usualLimits, maxErrors: mostErrors, maxSteps: Number.POSITIVE_INFINITY }
  return ownValidator(apart, limits)
}
