import { useEffect, useState } from 'preact/hooks'
import { equal } from '../../../core/form/schema/equal.ts'
import type { Playing } from './finding-panel.tsx'
import type { Findings } from './use-findings.ts'

/** Which finding is played; none any more once the check no longer finds it. */
export function usePlaying(looked: Findings): readonly [Playing | null, (playing: Playing | null) => void] {
  const [playing, setPlaying] = useState<Playing | null>(null)
  const isGone =
    playing !== null &&
    looked.kind === 'found' &&
    !looked.findings.some((finding) => equal(finding, playing.finding))
  useEffect(() => {
    if (isGone) setPlaying(null)
  }, [isGone])
  return [playing, setPlaying]
}
