import { FileQuestionMark } from 'lucide-preact'
import { useMemo } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { OfficeContext } from '../../ui/form/office.ts'
import { FormPrint } from '../../ui/print/form-print.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { namedWith } from '../inbox/named-with.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readRows } from '../store/rows.ts'
import { PrintFrame } from './print-frame.tsx'
import { type Print, readPrint } from './read-print.ts'

type PrintPageProps = { readonly task: string; readonly blank: boolean }

/** A form as it will lie on paper, filled or blank; the browser prints it. */
export function PrintPage({ task: id, blank }: PrintPageProps) {
  const { db } = useDevice()
  const known = useLive(async () => {
    const [reading, people] = await Promise.all([
      readPrint(db, { task: id, blank }),
      readRows(db, 'colleague'),
    ])
    return { reading, people }
  }, [id, blank])
  const office = useMemo(() => ({ people: known?.people ?? [] }), [known?.people])
  if (known === undefined) return null
  const { reading } = known
  if (reading.kind === 'missing') return <UnknownPage />
  const { print } = words.value
  if (reading.kind === 'elsewhere') {
    return (
      <div class="page print-page">
        <h1>{say(reading.task.title, language.value)}</h1>
        <Empty icon={FileQuestionMark} title={print.elsewhere} hint={print.elsewhereHint}>
          <a class="button" href={hashOf({ kind: 'print', task: id, blank: true })}>
            {print.showBlank}
          </a>
        </Empty>
      </div>
    )
  }
  return (
    <PrintFrame
      back={{ href: hashOf({ kind: 'task', task: id, page: null }), label: print.back }}
      tools={
        <a class="button" href={hashOf({ kind: 'print', task: id, blank: !blank })}>
          {blank ? print.showFilled : print.showBlank}
        </a>
      }
    >
      <OfficeContext.Provider value={office}>
        <Sheet print={reading.print} blank={blank} />
      </OfficeContext.Provider>
    </PrintFrame>
  )
}

function Sheet({ print: { task, ...print }, blank }: { readonly print: Print; readonly blank: boolean }) {
  const zone = useDevice().zone.value
  const texts = words.value.print
  const { subject } = task
  const facts: readonly (readonly [string, string])[] = [
    [texts.about, namedWith(subject, ', ')],
    [texts.unit, subject.unit],
    [texts.cycle, task.cycle.name],
    [texts.by, task.onBehalfOf ? texts.onBehalf(print.filler, task.onBehalfOf.name) : print.filler],
    ...(blank ? [] : [[texts.state, stateText()] as const]),
  ]
  return (
    <FormPrint
      document={print.document}
      title={say(task.title, language.value)}
      state={print.state}
      blank={blank}
      letterhead={print.letterhead}
      facts={facts}
      signer={print.filler}
    />
  )

  function stateText(): string {
    return print.sentAt === null
      ? texts.notSent
      : texts.sentAt(writeMoment(print.sentAt, language.value, zone))
  }
}
