import { CircleAlert, CircleCheck, Download, FileUp } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { sayExchangeProblem } from '../../../core/exchange/problem.ts'
import { sayMeasurementField } from '../../../core/people/measurement-field.ts'
import type { MeasurementFinding } from '../../../core/people/measurement-texts.ts'
import type { MeasurementLine, MeasurementList } from '../../../core/protocol/measurements.ts'
import { mostMeasurements } from '../../../core/protocol/schemas/measurements.ts'
import { assertNever } from '../../../core/result.ts'
import { say } from '../../../core/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { useKeptLine } from '../../jottings/use-kept-line.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { saveTemplate } from './save-template.ts'
import { sayDecimal } from './say-decimal.ts'
import type { Upload, UploadStep } from './use-upload.ts'

type UploadProps = { readonly upload: Upload; readonly indicators: MeasurementList['indicators'] }

/** Values from a file: what is wrong by row and column, what would change, and then all of it or nothing. */
export function UploadValues({ upload, indicators }: UploadProps) {
  const { step } = upload
  const texts = words.value.office
  switch (step.kind) {
    case 'choose':
    case 'unfit':
      return <Choose upload={upload} step={step} indicators={indicators} />
    case 'compare':
      return (
        <section class="sheet sheet-padded" aria-live="polite">
          <p>{texts.comparing}</p>
        </section>
      )
    case 'review':
      return <Review key={step.review.plan} upload={upload} step={step} />
    case 'done': {
      const { fresh, changed } = step.taken.counts
      return (
        <Banner tone="good" icon={CircleCheck} title={texts.done(fresh, changed)}>
          <p>
            <button type="button" class="button button-small" onClick={upload.again}>
              {texts.again}
            </button>
          </p>
        </Banner>
      )
    }
    default:
      return assertNever(step)
  }
}

type ChooseStep = Extract<UploadStep, { readonly kind: 'choose' | 'unfit' }>

function Choose({ upload, step, indicators }: UploadProps & { readonly step: ChooseStep }) {
  const input = useRef<HTMLInputElement>(null)
  const texts = words.value.office
  const problem = problemOf(step)
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.values}</h2>
      <p>{texts.valuesLead}</p>
      {problem !== null && (
        <div role="alert">
          <Banner tone="trouble" icon={CircleAlert} title={problem} />
        </div>
      )}
      <p class="soft">
        {indicators.length === 0
          ? texts.noIndicators
          : `${texts.indicators}: ${indicators.map(({ id, measure }) => `${id} (${measure})`).join(', ')}`}
      </p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => input.current?.click()}>
          <FileUp size={18} aria-hidden="true" />
          {texts.choose}
        </button>
        <button type="button" class="button" onClick={() => void saveTemplate(language.value, indicators)}>
          <Download size={18} aria-hidden="true" />
          {texts.template}
        </button>
        <input
          ref={input}
          class="file-input"
          type="file"
          accept=".xlsx,.csv"
          tabIndex={-1}
          aria-label={texts.choose}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file) void upload.choose(file)
          }}
        />
      </div>
    </section>
  )
}

function problemOf(step: ChooseStep): string | null {
  const texts = words.value.office
  if (step.kind === 'choose') return step.problem && sayExchangeProblem(step.problem, language.value)
  switch (step.why) {
    case 'missing':
      return texts.missing(
        step.file.missing.map((field) => say(sayMeasurementField(field), language.value)).join(', '),
      )
    case 'empty':
      return texts.empty
    case 'many':
      return texts.tooMany(mostMeasurements)
    default:
      return assertNever(step.why)
  }
}

type ReviewStep = Extract<UploadStep, { readonly kind: 'review' }>

function Review({ upload, step }: { readonly upload: Upload; readonly step: ReviewStep }) {
  const [reason, setReason, kept, empty] = useKeptLine('measurements')
  const [checked, setChecked] = useState(false)
  const texts = words.value.office
  const { counts, faults, warnings, fresh, changed } = step.review
  const needsReason = counts.changed > 0 && reason.trim() === ''
  const canApply = counts.faults === 0 && counts.fresh + counts.changed > 0
  const apply = useOneAtATime(async () => {
    setChecked(true)
    if (!needsReason && (await upload.apply(reason.trim()))) empty()
  })
  return (
    <section class="stack">
      {step.outdated && <Banner tone="warning" icon={CircleAlert} title={texts.outdated} />}
      {counts.faults > 0 ? (
        <div role="alert">
          <Banner tone="trouble" icon={CircleAlert} title={texts.faults(counts.faults)} />
        </div>
      ) : (
        <p role="status">{texts.counts(counts.fresh, counts.changed, counts.same)}</p>
      )}
      <Findings title={texts.wrong} findings={faults} />
      <Findings title={texts.warnings(counts.warnings)} findings={warnings} />
      <Lines title={texts.corrections} lines={changed} />
      <Lines title={texts.fresh} lines={fresh} />
      {canApply && counts.changed > 0 && (
        <SimpleField
          id="measurement-reason"
          label={texts.reason}
          hint={texts.reasonHint}
          error={checked && needsReason ? texts.needReason : null}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              type="text"
              maxLength={500}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </SimpleField>
      )}
      {kept && <JottingState jotting={kept} />}
      <div class="row">
        {canApply && (
          <button type="button" class="button button-main" onClick={() => void apply()}>
            {texts.apply}
          </button>
        )}
        <button type="button" class="button" onClick={upload.again}>
          {texts.again}
        </button>
      </div>
    </section>
  )
}

function Findings({
  title,
  findings,
}: {
  readonly title: string
  readonly findings: readonly MeasurementFinding[]
}) {
  const texts = words.value.office
  if (findings.length === 0) return null
  return (
    <section class="sheet">
      <h2 class="sheet-padded">{title}</h2>
      <table class="table table-fold" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.wrong}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={`${one.row} ${one.field} ${one.kind}`}>
              <th scope="row">{one.row}</th>
              <td data-label={texts.column}>
                {one.field === null ? '–' : say(sayMeasurementField(one.field), language.value)}
              </td>
              <td data-label={texts.wrong}>{say(one.text, language.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly MeasurementLine[] }) {
  const texts = words.value.office
  if (lines.length === 0) return null
  return (
    <section class="sheet">
      <h2 class="sheet-padded">{title}</h2>
      <table class="table table-fold" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{texts.whose}</th>
            <th scope="col">{texts.indicator}</th>
            <th scope="col">{texts.period}</th>
            <th scope="col">{texts.before}</th>
            <th scope="col">{texts.value}</th>
            <th scope="col">{texts.source}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.row}>
              <th scope="row">{one.of}</th>
              <td data-label={texts.indicator}>{one.indicator}</td>
              <td data-label={texts.period}>{`${one.from} – ${one.to}`}</td>
              <td data-label={texts.before}>{one.before ? sayDecimal(one.before.value) : '–'}</td>
              <td data-label={texts.value}>{`${sayDecimal(one.value)} ${one.measure}`}</td>
              <td data-label={texts.source}>{`${one.source}, ${one.measuredAt.slice(0, 10)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
