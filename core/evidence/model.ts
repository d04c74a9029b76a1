import type { MediaType } from './media-types.ts'

/** How an answer names a file. The file itself lies on the device and, once it has arrived, with the region. */
export type EvidenceRef = {
  readonly id: string
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string
  readonly name: string
  readonly type: MediaType
  readonly bytes: number
  /** Set for a picture of a web page: what it was, and when. */
  readonly captured?: Captured
}

/** The page as it was when its picture was taken. */
export type Captured = {
  readonly address: string
  readonly title: string
  /** An instant, by the clock of the device. */
  readonly at: string
  /** What the person had selected on it. */
  readonly selection?: string
}

/** Whether the file that an answer names is with the region: not yet, yes, or it was not what it said it was. */
export type Arrival = 'coming' | 'here' | 'refused'

/** What a pack takes as evidence (`policies.evidence`). */
export type EvidencePolicy = {
  readonly types: readonly MediaType[]
  /** Bytes of one file. */
  readonly maxBytes: number
  /** Files in one field. */
  readonly maxFiles: number
  /** What one person may bring to one appraisal. */
  readonly maxCaseFiles: number
  readonly maxCaseBytes: number
  /** Days after which a file that no submission names is thrown away. */
  readonly unusedDays: number
}
