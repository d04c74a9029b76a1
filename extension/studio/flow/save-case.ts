import { caseOfPlay } from '../../../core/case/play/case-of-play.ts'
import type { Play } from '../../../core/case/play/play.ts'
import type { JsonObject } from '../../../core/json.ts'
import { casesIn } from '../cases/own-cases.ts'
import type { Flow } from './flow.ts'

/** The newest result, kept as one more case of the pack. */
export function saveCase({ studio }: Flow, play: Play): void {
  const name = 'cases/simulasi'
  const made = caseOfPlay(play, casesIn(studio.documents.peek()[name]))
  if (made.kind === 'err') return
  studio.write({ id: 'Simpan kasus dari simulasi', en: 'Save a case from the simulation' }, [
    // Cases are JSON.
    { document: name, at: [], after: made.value as unknown as JsonObject },
  ])
}
