import type {
  FollowUpList,
  IssuedTokens,
  NeedList,
  ProgrammeList,
  RankingList,
  TalentList,
} from './development.ts'
import { type Parser, parserOf } from './parser.ts'
import {
  followUpListSchema,
  issuedTokensSchema,
  needListSchema,
  programmeListSchema,
  rankingListSchema,
  talentListSchema,
} from './schemas/development.ts'

/** How far the follow-up of each result is. */
export const parseFollowUpList: Parser<FollowUpList> = parserOf(followUpListSchema)

/** What a region's people need. */
export const parseNeedList: Parser<NeedList> = parserOf(needListSchema)

/** Programmes, the catalogue and changes of policy. */
export const parseProgrammeList: Parser<ProgrammeList> = parserOf(programmeListSchema)

/** Who was put forward. */
export const parseTalentList: Parser<TalentList> = parserOf(talentListSchema)
export const parseRankingList: Parser<RankingList> = parserOf(rankingListSchema)

/** Tokens of a survey, told once. */
export const parseIssuedTokens: Parser<IssuedTokens> = parserOf(issuedTokensSchema)
