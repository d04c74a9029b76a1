import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Pack } from '../../../core/pack/model.ts'
import type { Finding } from '../../../core/workflow/finding.ts'

/** What is found of a workflow with the shortest way to each; null while a newer state of it is looked at. */
export function useFindings(pack: Pack | null): readonly Finding[] | null {
  const thread = useMemo(
    () => new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }),
    [],
  )
  const [found, setFound] = useState<{ readonly of: Pack; readonly findings: readonly Finding[] } | null>(
    null,
  )
  const asked = useRef(0)
  useEffect(() => () => thread.terminate(), [thread])
  useEffect(() => {
    if (pack === null) return
    asked.current += 1
    const n = asked.current
    const hear = ({ data }: MessageEvent<{ readonly n: number; readonly findings: readonly Finding[] }>) => {
      // An answer about an older state may still be on its way.
      if (data.n === n) setFound({ of: pack, findings: data.findings })
    }
    thread.addEventListener('message', hear)
    thread.postMessage({ n, pack })
    return () => thread.removeEventListener('message', hear)
  }, [pack, thread])
  return found !== null && found.of === pack ? found.findings : null
}
