import { type Parser, parserOf } from './parser.ts'
import type { ProblemDetails } from './problem.ts'
import { problemSchema } from './schemas/answers.ts'

/** A refusal as this house words it. A page of some proxy in between is refused here, and is no answer at all. */
export const parseProblem: Parser<ProblemDetails> = parserOf(problemSchema)
