import type { FigurePreview, PublicationList } from './figures.ts'
import { type Parser, parserOf } from './parser.ts'
import { figurePreviewSchema, publicationListSchema } from './schemas/figures.ts'

/** What would be published. */
export const parseFigurePreview: Parser<FigurePreview> = parserOf(figurePreviewSchema)

/** What was published, and what waits for somebody to agree. */
export const parsePublicationList: Parser<PublicationList> = parserOf(publicationListSchema)
