import type { ComponentChildren } from 'preact'
import type { CaseView, MeView, PackView } from '../../core/case/view.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRow } from '../store/rows.ts'
import { PrintFrame } from './print-frame.tsx'

export type PaperOf = { readonly view: CaseView; readonly pack: PackView; readonly me: MeView | undefined }

type PaperPageProps = {
  readonly id: string
  /** Whether an appraisal has this document at all. */
  readonly isThere?: (view: CaseView) => boolean
  /** What stands beside the button that prints. */
  readonly tools?: (known: PaperOf) => ComponentChildren
  readonly children: (known: PaperOf) => ComponentChildren
}

/** A document of an appraisal as it lies on paper; the browser prints it, or keeps it as a PDF. */
export function PaperPage({ id, isThere = () => true, tools, children }: PaperPageProps) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const view = await readRow(db, 'case', id)
    const [pack, me] = await Promise.all([view && readRow(db, 'pack', view.pack), readMe(db)])
    return { view, pack, me }
  }, [id])
  if (known === undefined) return null
  const { view, pack, me } = known
  if (view === undefined || pack === undefined || !isThere(view)) return <UnknownPage />
  return (
    <PrintFrame
      back={{ href: hashOf({ kind: 'case', case: id }), label: words.value.skp.back }}
      tools={tools?.({ view, pack, me })}
    >
      {children({ view, pack, me })}
    </PrintFrame>
  )
}
