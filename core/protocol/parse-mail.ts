import type { MailChoiceView } from './mail.ts'
import { type Parser, parserOf } from './parser.ts'
import { mailChoiceSchema } from './schemas/mail.ts'

/** Whether and how somebody is written to. */
export const parseMailChoice: Parser<MailChoiceView> = parserOf(mailChoiceSchema)
