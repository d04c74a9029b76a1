import { CircleAlert } from 'lucide-preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { cycleId, mutationId } from '../../core/ids.ts'
import type { Period } from '../../core/people/needs/unit-need.ts'
import { nextPeriods } from '../../core/people/next-periods.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { say as sayText } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { datePartsOf, readDate } from '../../ui/time/read-date.ts'
import { dayOf } from '../../ui/time/zone.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../jottings/kept-fields.ts'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { enqueue } from '../store/outbox.ts'
import { readPack, readRows } from '../store/rows.ts'
import { candidatesIn } from './appraisable.ts'
import { CandidateList } from './candidate-list.tsx'
import { ConfirmCycle } from './confirm-cycle.tsx'
import { OpeningChecks } from './cycles/opening-checks.tsx'
import { useCycles } from './cycles/use-cycles.ts'
import { MissingNeeds } from './needs/missing-needs.tsx'
import { PeriodField } from './period-field.tsx'
import { type CyclePlan, planErrors } from './plan-errors.ts'
import { readOfficeReading } from './read-office-reading.ts'
import { UnreadBanner } from './unread-banner.tsx'

/** The page on which HR opens a cycle: what it is called, which period, and who. */
export function OpenCyclePage() {
  const device = useDevice()
  const zone = useDevice().zone.value
  const people = useLive(() => readRows(device.db, 'colleague'))
  const pack = useLive(() => readPack(device.db, null))
  const reading = useLive(() => readOfficeReading(device.db))
  const candidates = useMemo(() => candidatesIn(people ?? []), [people])
  const year = dayOf(device.now(), zone).slice(0, 4)
  const texts = words.value.hr
  const { fields, change, empty, jotting } = useKeptFields('cycle-new', {
    name: texts.defaultName(year),
    from: dateText(datePartsOf(`${year}-01-01`)),
    to: dateText(datePartsOf(`${year}-12-31`)),
  })
  const { name } = fields
  const [from, to] = [dateIn(fields.from), dateIn(fields.to)]
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [checked, setChecked] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const { cycles } = useCycles()
  const able = useMemo(
    () => candidates.filter(({ obstacle }) => obstacle === null).map(({ person }) => person.id),
    [candidates],
  )
  const chosen = useMemo(() => able.filter((id) => !left.has(id)), [able, left])
  const units = useMemo(() => {
    const taking = new Set(chosen)
    return candidates.flatMap(({ person }) => (taking.has(person.id) ? [person.unit] : []))
  }, [candidates, chosen])
  // Each time under a new id: a second press would open a second cycle.
  const open = useOneAtATime(async (period: Period) => {
    const cycle = { id: cycleId(`c-${device.newId()}`), name: name.trim(), period }
    const id = mutationId(device.newId())
    await enqueue(
      device.db,
      { protocol: PROTOCOL, kind: 'open-cycle', id, cycle, people: chosen },
      device.now(),
    )
    empty()
    void device.syncNow()
    dialog.current?.close()
    device.go('#/hr')
  })
  if (people === undefined || reading === undefined) return null
  const proposed = nextPeriods({
    kind: pack?.policies.cyclePeriod ?? 'yearly',
    today: dayOf(device.now(), zone),
    taken: (cycles ?? []).map(({ period }) => period),
  })

  const unread = reading.kind === 'in-course' ? [] : chosen.filter((id) => !reading.readers.has(id))
  const required = reading.kind === 'required'
  const plan: CyclePlan = {
    name,
    from: readDate(from),
    to: readDate(to),
    people: chosen.length,
    barred: required ? unread.length : 0,
  }
  const period =
    plan.from.kind === 'date' && plan.to.kind === 'date' ? { from: plan.from.date, to: plan.to.date } : null
  const errors = planErrors(plan)
  const say = (error: keyof typeof errors) => {
    const kind = checked ? errors[error] : null
    return kind === null ? null : texts[kind]
  }

  const ask = (event: Event) => {
    event.preventDefault()
    setChecked(true)
    if (Object.values(errors).every((error) => error === null)) dialog.current?.showModal()
  }

  return (
    <form class="page page-narrow" noValidate onSubmit={ask} lang={language.value}>
      <header class="page-head">
        <p>
          <a href="#/hr">{texts.title}</a>
        </p>
        <h1>{texts.open}</h1>
        {pack && (
          <p class="soft">
            {words.value.publish.goesByNow(pack.version)} <a href="#/criteria">{words.value.nav.criteria}</a>
          </p>
        )}
      </header>
      <section class="sheet sheet-padded stack">
        <h2>{texts.proposed}</h2>
        <div class="row">
          {proposed.map((one) => (
            <button
              key={one.from}
              type="button"
              class="button button-small"
              onClick={() => {
                change({
                  name: texts.proposedName(sayText(one.name, language.value)),
                  from: dateText(datePartsOf(one.from)),
                  to: dateText(datePartsOf(one.to)),
                })
              }}
            >
              {texts.proposedPeriod(sayText(one.name, language.value), one.days)}
            </button>
          ))}
        </div>
      </section>
      <section class="sheet sheet-padded form">
        <SimpleField id="cycle-name" label={texts.name} hint={texts.nameHint} error={say('name')}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="text"
              autocomplete="off"
              maxLength={120}
              value={name}
              onInput={({ currentTarget }) => change({ name: currentTarget.value })}
            />
          )}
        </SimpleField>
        {jotting && <JottingState jotting={jotting} />}
        <div class="period">
          <PeriodField
            id="cycle-from"
            label={texts.from}
            parts={from}
            error={say('from')}
            onChange={(parts) => change({ from: dateText(parts) })}
          />
          <PeriodField
            id="cycle-to"
            label={texts.to}
            parts={to}
            error={say('to')}
            onChange={(parts) => change({ to: dateText(parts) })}
          />
        </div>
      </section>
      {say('people') && <Banner tone="trouble" icon={CircleAlert} title={say('people') ?? ''} />}
      <OpeningChecks />
      <MissingNeeds units={units} period={period} />
      <UnreadBanner
        count={unread.length}
        chosen={chosen.length}
        required={required}
        onLeaveOut={() => setLeft(new Set([...left, ...unread]))}
      />
      <CandidateList
        candidates={candidates}
        left={left}
        chosen={chosen.length}
        able={able.length}
        onLeave={setLeft}
      />
      <div class="fill-foot">
        <a class="button" href="#/hr">
          {words.value.app.cancel}
        </a>
        <button type="submit" class="button button-main">
          {texts.start(chosen.length)}
        </button>
      </div>
      <ConfirmCycle
        dialog={dialog}
        count={chosen.length}
        onConfirm={() => period !== null && void open(period)}
      />
    </form>
  )
}
