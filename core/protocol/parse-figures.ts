import type { DecideFigures, ProposeFigures } from './figures.ts'
import { validate as validateDecision } from './generated/decide-figures.js'
import { validate as validateProposal } from './generated/propose-figures.js'
import { generatedParser, type Parser } from './parser.ts'

/** Figures that somebody wants to have published. */
export const parseProposeFigures: Parser<ProposeFigures> = generatedParser(validateProposal)

/** What somebody decides about figures. */
export const parseDecideFigures: Parser<DecideFigures> = generatedParser(validateDecision)
