import type { CycleList, JobList } from './office-work.ts'
import { type Parser, parserOf } from './parser.ts'
import { cycleListSchema, jobListSchema } from './schemas/office-work.ts'

/** Work that goes on in batches. */
export const parseJobList: Parser<JobList> = parserOf(jobListSchema)

/** Cycles with how far they are, and what to look at before the next. */
export const parseCycleList: Parser<CycleList> = parserOf(cycleListSchema)
