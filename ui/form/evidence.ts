import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { OtherContent } from '../../core/evidence/content-kind.ts'
import type { MediaType } from '../../core/evidence/media-types.ts'
import type { Arrival, EvidenceRef } from '../../core/evidence/model.ts'
import type { Zone } from '../time/zone.ts'

/** Why a file was not taken. */
export type FileTrouble =
  | {
      readonly kind: 'type'
      readonly name: string
      readonly what: OtherContent | MediaType
      readonly taken: readonly MediaType[]
    }
  | { readonly kind: 'size'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'room'; readonly files: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly most: number }
  /** The same bytes are there already, whatever they are called. */
  | { readonly kind: 'twice'; readonly name: string }
  /** Gone meanwhile, on a stick that was pulled, or a folder. */
  | { readonly kind: 'not-read'; readonly name: string }
  /** The disk refused it. */
  | { readonly kind: 'not-kept'; readonly name: string }

/** Where a file is: on its way from here, with the region, refused there, or not on this device at all. */
export type FileState =
  | { readonly kind: 'sending'; readonly sent: number; readonly parts: number }
  | { readonly kind: Arrival }

/** What came of opening a file. */
export type Opened =
  /** A picture, as an address of this page alone; its content has been checked against the hash. */
  | { readonly kind: 'picture'; readonly url: string }
  /** Handed to the browser as a download, checked as well. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-yours' }

export type TakeEnd =
  | { readonly kind: 'taken'; readonly file: EvidenceRef }
  | { readonly kind: 'not-taken'; readonly why: FileTrouble }

/** What fields for files lean on: a page that has none shows names alone. */
export type EvidenceDesk = {
  /** Takes a file in, checked by its content. */
  readonly take: (
    file: File,
    limits: {
      readonly types: readonly MediaType[]
      readonly maxBytes: number
      readonly shrink: boolean
      /** SHA-256 of the files that need not come again. */
      readonly known: readonly string[]
    },
  ) => Promise<TakeEnd>
  /** Files that no answer names yet. */
  readonly tray: ReadonlySignal<readonly EvidenceRef[]>
  readonly states: ReadonlySignal<ReadonlyMap<string, FileState>>
  /** A smaller copy of a picture, as a file of its own; null where nothing would be won. */
  readonly shrink: (file: EvidenceRef) => Promise<EvidenceRef | null>
  readonly open: (file: EvidenceRef) => Promise<Opened>
  /** In which the time of a capture is told. */
  readonly zone: ReadonlySignal<Zone>
}

const noDesk: EvidenceDesk = {
  take: async ({ name }) => ({ kind: 'not-taken', why: { kind: 'not-kept', name } }),
  tray: signal([]),
  states: signal(new Map()),
  shrink: async () => null,
  open: async () => ({ kind: 'unreachable' }),
  zone: signal('WIB'),
}

export const EvidenceContext = createContext<EvidenceDesk>(noDesk)

/** The desk around this form. */
export function useEvidence(): EvidenceDesk {
  return useContext(EvidenceContext)
}
