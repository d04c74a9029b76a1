import { ArrowLeft, Printer } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { CaseView, MeView, PackView } from '../../core/case/view.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRow } from '../store/rows.ts'

export type PaperOf = { readonly view: CaseView; readonly pack: PackView; readonly me: MeView | undefined }

type PaperPageProps = {
  readonly id: string
  /** What stands beside the button that prints. */
  readonly tools?: (known: PaperOf) => ComponentChildren
  readonly children: (known: PaperOf) => ComponentChildren
}

/** A document of an appraisal as it lies on paper; the browser prints it, or keeps it as a PDF. */
export function PaperPage({ id, tools, children }: PaperPageProps) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const view = await readRow(db, 'case', id)
    const [pack, me] = await Promise.all([view && readRow(db, 'pack', view.pack), readMe(db)])
    return { view, pack, me }
  }, [id])
  if (known === undefined) return null
  const { view, pack, me } = known
  if (view === undefined || pack === undefined) return <UnknownPage />
  return (
    <div class="page print-page">
      <div class="print-tools row row-apart">
        <a class="button button-quiet" href={hashOf({ kind: 'case', case: id })}>
          <ArrowLeft size={18} aria-hidden="true" /> {words.value.skp.back}
        </a>
        <span class="row">
          {tools?.({ view, pack, me })}
          <button type="button" class="button button-main" onClick={() => window.print()}>
            <Printer size={18} aria-hidden="true" /> {words.value.print.print}
          </button>
        </span>
      </div>
      {children({ view, pack, me })}
    </div>
  )
}
