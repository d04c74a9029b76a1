import { CircleCheck, Send, TriangleAlert } from 'lucide-preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { jottedText } from '../../../core/draft/jotting.ts'
import type { VersionList } from '../../../core/protocol/versions.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { say } from '../../../core/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { readDate } from '../../../ui/time/read-date.ts'
import { useDevice } from '../../device.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import { TextBox } from '../../jottings/text-box.tsx'
import { useJotting } from '../../jottings/use-jotting.ts'
import { PeriodField } from '../../people/period-field.tsx'
import { documentTitle } from '../document-title.ts'
import type { Studio } from '../studio.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import { ChangeSections } from './change-sections.tsx'
import { handIn } from './hand-in.ts'
import { ImpactPreview } from './impact-preview.tsx'
import { MovePlanView } from './move-plan-view.tsx'
import { TroubleBanner } from './trouble-banner.tsx'
import { useChecked, usePack } from './use-checked.ts'
import type { Packs, Trouble } from './use-packs.ts'
import { usePlan } from './use-plan.ts'

type NewProps = { readonly studio: Studio; readonly packs: Packs; readonly list: VersionList }

/** What would be handed in: what it changes, for whom, and what keeps it back. */
export function NewVersion({ studio, packs, list }: NewProps) {
  const device = useDevice()
  const { pack: current, trouble: unread, retry } = usePack(packs, list.current)
  const checking = useChecked(studio, current, list.next)
  const checked = checking.kind === 'checked' ? checking.checked : null
  const ready = checked?.ready ?? null
  const plan = usePlan(packs, ready?.files ?? null)
  const jotting = useJotting('version', studio.row.key)
  const jotted = (pointer: string) => (jotting ? jottedText(jotting.fields.value, pointer) : '')
  const note = jotted('/note')
  const until = dateIn(jotted('/until'))
  const [checkedDate, setCheckedDate] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [handed, setHanded] = useState<{
    readonly as: 'published' | 'proposed'
    readonly documents: ProjectDocuments
  } | null>(null)
  // Whoever works on means the next one.
  const sent = handed !== null && handed.documents === studio.documents.value ? handed.as : null
  const [busy, setBusy] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const texts = words.value.publish
  const { people, consultation } = list.rules
  const isHeard = jotted('/hears') !== '' || (consultation?.days ?? 0) > 0
  const date = isHeard ? readDate(until) : null
  const isAtOnce = people === 1 && (consultation?.days ?? 0) === 0 && !isHeard
  const errors = checked?.problems.filter(({ severity }) => severity === 'error') ?? []
  const warnings = checked?.problems.filter(({ severity }) => severity === 'warning') ?? []
  const rules = useMemo(
    () => (checked?.pack && current ? { before: current, after: checked.pack } : null),
    [checked, current],
  )
  const hand = async () => {
    if (ready === null) return
    setBusy(true)
    const until = date?.kind === 'date' ? date.date : null
    const answer = await handIn(device, packs, {
      project: studio.row.key,
      of: { documents: studio.documents.value, note, until },
      deed: {
        kind: 'propose-pack',
        files: ready.files,
        after: list.current,
        note: note.trim(),
        ...(until === null ? {} : { commentsUntil: until }),
      },
    })
    setBusy(false)
    dialog.current?.close()
    setTrouble(answer.kind === 'ok' ? null : answer)
    if (answer.kind !== 'ok') return
    jotting?.write({})
    setHanded({ as: isAtOnce ? 'published' : 'proposed', documents: studio.documents.value })
  }
  if (sent !== null) {
    return (
      <div role="status">
        <Banner tone="good" icon={CircleCheck} title={texts.sent[sent]}>
          <p>
            <a href={sent === 'published' ? '#/hr/new' : `#/studio/${studio.row.key}/publish/versions`}>
              {texts.sentNext[sent]}
            </a>
          </p>
        </Banner>
      </div>
    )
  }
  if (unread) return <TroubleBanner trouble={unread} onRetry={retry} />
  if (checking.kind === 'broke') return <ThreadTrouble retry={checking.retry} />
  if (checked === null) return <p role="status">{texts.checking}</p>
  return (
    <div class="stack stack-loose">
      <section class="sheet sheet-padded stack" aria-labelledby="publish-changes">
        <h3 id="publish-changes">{texts.changes(list.current.version, list.next)}</h3>
        <ChangeSections changes={checked.changes} />
      </section>
      <section class="sheet sheet-padded stack" aria-labelledby="publish-findings">
        <h3 id="publish-findings">{texts.findings}</h3>
        {errors.length === 0 && (
          <p class="row">
            <CircleCheck size={18} aria-hidden="true" /> {texts.sound}
          </p>
        )}
        <ul class="stack stack-tight">
          {[...errors, ...warnings].slice(0, 30).map((problem) => (
            <li
              key={`${problem.document}${problem.path}${problem.kind}`}
              class={`finding finding-${problem.severity}`}
            >
              <strong>{documentTitle(studio.documents.value, problem.document, language.value)}</strong>
              <p>{briefly(problem.kind, say(problem.text, language.value))}</p>
            </li>
          ))}
        </ul>
        {ready && <Coverage coverage={checked.coverage} href={`#/studio/${studio.row.key}/cases`} />}
      </section>
      {ready && (
        <section class="sheet sheet-padded stack" aria-labelledby="publish-plan">
          <h3 id="publish-plan">{texts.plan}</h3>
          <p class="soft">{texts.planLead}</p>
          {plan.kind === 'loading' && <p role="status">{texts.loading}</p>}
          {plan.kind === 'trouble' && <TroubleBanner trouble={plan.trouble} onRetry={plan.retry} />}
          {plan.kind === 'ready' && <MovePlanView plan={plan.plan} />}
        </section>
      )}
      {rules && <ImpactPreview packs={packs} list={list} rules={rules} />}
      {ready && (
        <form
          class="sheet sheet-padded form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setCheckedDate(true)
            if (date === null || date.kind === 'date') dialog.current?.showModal()
          }}
        >
          <h3>{isAtOnce ? texts.publish : texts.propose}</h3>
          <p class="soft">{texts.rules(people, consultation?.days ?? 0)}</p>
          <TextBox
            id="publish-note"
            label={texts.note}
            hint={texts.noteHint}
            rows={3}
            most={4000}
            value={note}
            onChange={(text) => jotting?.put({ '/note': text })}
          />
          {jotting && (
            <JottingState
              jotting={jotting}
              wordFor={(pointer, answer) => (pointer === '/hears' ? texts.hear : String(answer))}
            />
          )}
          <label class="option">
            <input
              type="checkbox"
              checked={isHeard}
              disabled={(consultation?.days ?? 0) > 0}
              onChange={({ currentTarget }) =>
                jotting?.put({ '/hears': currentTarget.checked ? 'yes' : undefined })
              }
            />
            <span>{texts.hear}</span>
          </label>
          {isHeard && (
            <>
              <PeriodField
                id="publish-until"
                label={texts.until}
                parts={until}
                error={checkedDate && date?.kind !== 'date' ? texts.untilWrong : null}
                onChange={(parts) => jotting?.put({ '/until': dateText(parts) })}
              />
              <p class="soft">{texts.untilHint}</p>
            </>
          )}
          {trouble && <TroubleBanner trouble={trouble} />}
          <p>
            <button type="submit" class="button button-main">
              <Send size={18} aria-hidden="true" />
              {isAtOnce ? texts.publish : texts.propose}
            </button>
          </p>
          <ConfirmDialog
            dialog={dialog}
            id="publish-confirm"
            title={isAtOnce ? texts.confirmPublish : texts.confirmPropose}
            confirm={{
              label: isAtOnce ? texts.publish : texts.propose,
              look: 'main',
              disabled: busy,
              onPress: () => void hand(),
            }}
          >
            <p>{isAtOnce ? texts.confirmPublishLead : texts.confirmProposeLead}</p>
          </ConfirmDialog>
        </form>
      )}
      {!ready && <Banner tone="trouble" icon={TriangleAlert} title={texts.notReady(errors.length)} />}
    </div>
  )
}

type CoverageProps = {
  readonly coverage: { readonly cases: number; readonly unreached: number; readonly survivors: number }
  readonly href: string
}

function Coverage({ coverage: { cases, unreached, survivors }, href }: CoverageProps) {
  const texts = words.value.publish
  if (cases > 0 && unreached + survivors === 0) return <p class="soft">{texts.covered(cases)}</p>
  return (
    <p class="finding finding-warning">
      {cases === 0 ? texts.noCases : texts.coverage(cases, unreached, survivors)}{' '}
      <a href={href}>{texts.toCases}</a>
    </p>
  )
}

/** Of a case that fails its title; what came instead of what stands with the cases, beside its figures. */
function briefly(kind: string, text: string): string {
  return kind === 'case-failed' ? (text.split('”: ')[0] ?? text).concat('”') : text
}
