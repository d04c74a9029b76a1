import type { ComponentType } from 'preact'
import type { Messages } from '../../ui/text/messages.ts'
import { later } from '../shell/later.tsx'
import type { Studio } from './studio.ts'

export type PartProps = {
  readonly studio: Studio
  /** What of the part is shown, as the address says it: a form's id; null for the part as a whole. */
  readonly at: string | null
}

/** A part of the studio: its place in the address, its name, and what it draws. Each is a chunk of its own. */
export type Part = {
  readonly id: keyof Messages['studio']['parts']
  readonly Page: ComponentType<PartProps>
  /** The documents that it writes, to lead from a problem to where it is put right. */
  readonly writes: readonly string[]
}

/** In the order in which a region is made. What is not of any other part is shown in the overview. */
export const parts: readonly Part[] = [
  {
    id: 'overview',
    Page: later(async () => (await import('./overview/overview-part.tsx')).OverviewPart),
    writes: [],
  },
  {
    id: 'policies',
    Page: later(async () => (await import('./policies/policies-part.tsx')).PoliciesPart),
    writes: ['pack'],
  },
  {
    id: 'indicators',
    Page: later(async () => (await import('./indicators/indicators-part.tsx')).IndicatorsPart),
    writes: ['indicators', 'behaviours', 'set'],
  },
  {
    id: 'scoring',
    Page: later(async () => (await import('./scoring/scoring-part.tsx')).ScoringPart),
    writes: ['scoring'],
  },
  {
    id: 'forms',
    Page: later(async () => (await import('./forms/forms-part.tsx')).FormsPart),
    writes: ['form'],
  },
  {
    id: 'flow',
    Page: later(async () => (await import('./flow/flow-part.tsx')).FlowPart),
    writes: ['workflow'],
  },
  {
    id: 'cases',
    Page: later(async () => (await import('./cases/cases-part.tsx')).CasesPart),
    writes: ['cases'],
  },
  {
    id: 'publish',
    Page: later(async () => (await import('./publish/publish-part.tsx')).PublishPart),
    writes: [],
  },
  {
    id: 'share',
    Page: later(async () => (await import('./share/share-part.tsx')).SharePart),
    writes: [],
  },
]

/** The part in which a document is written: `partOf('form/self')`. */
export function partOf(document: string): Part | undefined {
  const kind = document.split('/')[0] ?? ''
  return parts.find(({ writes }) => writes.includes(kind)) ?? parts[0]
}
