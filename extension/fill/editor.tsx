import { useEffect, useMemo, useState } from 'preact/hooks'
import { OfficeContext } from '../../ui/form/office.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { readDraft } from '../store/drafts.ts'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { FormPages } from './form-pages.tsx'
import { type Fill, type FillOpening, openFill } from './open-fill.ts'

type EditorProps = { readonly task: string; readonly page: number | 'review' | null }

/** Opens the draft, keeps it in step with other tabs, and draws the form around it. */
export function Editor({ task, page }: EditorProps) {
  const device = useDevice()
  const [opening, setOpening] = useState<FillOpening | null>(null)
  const people = useLive(() => readRows(device.db, 'colleague'))
  const office = useMemo(() => ({ people: people ?? [] }), [people])
  useEffect(() => {
    void openFill(device, task).then(setOpening)
    void navigator.storage.persist?.()
  }, [device, task])
  if (opening === null || people === undefined) return null
  if (opening.kind !== 'open') return <UnknownPage />
  return (
    <OfficeContext.Provider value={office}>
      <Follow fill={opening.fill} />
      <FormPages fill={opening.fill} page={page} />
    </OfficeContext.Provider>
  )
}

/** Takes over what other tabs write into this draft. */
function Follow({ fill }: { readonly fill: Fill }) {
  const { db } = useDevice()
  const stored = useLive(() => readDraft(db, fill.task.id), [fill])
  useEffect(() => fill.receive(stored), [fill, stored])
  return null
}
