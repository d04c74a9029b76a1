import type { FormDocument } from '../form/model.ts'
import type { Behaviour, Indicator, ScoringDocument, Source } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import type { WorkflowDocument } from '../workflow/model.ts'

/** `pack.json`: who a pack is for, and the policies of that region. */
export type PackManifest = {
  readonly id: string
  readonly version: number
  readonly extends?: string
  readonly region: { readonly name: Text; readonly agency: Text }
  readonly timeZone: 'WIB' | 'WITA' | 'WIT'
  readonly languages: readonly ('id' | 'en')[]
  readonly policies: Policies
  readonly holidays: readonly Holiday[]
  readonly trainings: readonly Training[]
  /** Where the dates and numbers of this file come from. */
  readonly sources?: { readonly [id: string]: Source }
}

export type Policies = {
  readonly missingRater: 'renormalise' | 'refuse'
  readonly peers: {
    readonly minimum: number
    readonly maximum: number
    readonly quorum: number
    readonly anonymityK: number
  }
  readonly planningDays: DayCount
  readonly assessmentDays: DayCount
  readonly objectionDays: DayCount
  readonly decisionDays: DayCount
}

export type DayCount = { readonly days: number; readonly calendar: 'calendar' | 'working' }
export type Holiday = { readonly date: string; readonly name: Text; readonly source?: string }

export type Training = {
  readonly id: string
  readonly title: Text
  readonly competency: string
  readonly provider: 'central' | 'regional'
  readonly hours: number
}

/** A pack with everything it names at hand: what the worker runs and the extension shows. */
export type Pack = PackManifest & {
  readonly forms: { readonly [id: string]: FormDocument }
  readonly indicators: readonly Indicator[]
  readonly behaviours: readonly Behaviour[]
  readonly scoring: ScoringDocument
  readonly workflow: WorkflowDocument
}
