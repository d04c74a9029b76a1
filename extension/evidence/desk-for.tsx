import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { TaskView } from '../../core/case/view.ts'
import { EvidenceContext } from '../../ui/form/evidence.ts'
import { useDevice } from '../device.ts'
import { openDesk } from './desk.ts'

type DeskProps = {
  readonly task: Pick<TaskView, 'pack' | 'evidence'> & { readonly case: string }
  readonly children: ComponentChildren
}

/** Gives the fields inside it what they need for files. */
export function DeskFor({ task, children }: DeskProps) {
  const device = useDevice()
  const { case: of, pack, evidence } = task
  const desk = useMemo(
    () => openDesk(device, { case: of, pack, arrivals: evidence ?? {} }),
    [device, of, pack, evidence],
  )
  useEffect(() => () => desk.close(), [desk])
  return <EvidenceContext.Provider value={desk}>{children}</EvidenceContext.Provider>
}
