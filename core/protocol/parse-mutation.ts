import { validate } from './generated/mutation.js'
import type { Mutation } from './mutation.ts'
import { generatedParser, type Parser } from './parser.ts'

/** `parseMutation({ protocol: 1, kind: 'submit-task', … })`: the mutation, or each error with its path. */
export const parseMutation: Parser<Mutation> = generatedParser(validate)
