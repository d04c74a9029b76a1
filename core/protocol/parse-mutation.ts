import type { Mutation } from './mutation.ts'
import { type Parser, parserOf } from './parser.ts'
import { mutationSchema } from './schemas/mutation.ts'

/** `parseMutation({ protocol: 1, kind: 'submit-task', … })`: the mutation, or each error with its path. */
export const parseMutation: Parser<Mutation> = parserOf(mutationSchema)
