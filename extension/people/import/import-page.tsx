import { CircleAlert, CircleCheck, FileUp } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { sayExchangeProblem } from '../../../core/exchange/problem.ts'
import { assertNever } from '../../../core/result.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import { chooseForSlips } from '../slips/chosen.ts'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { downloadTemplate } from './download-template.ts'
import { MapColumns } from './map-columns.tsx'
import { ReviewImport } from './review-import.tsx'
import { type Importing, useImport } from './use-import.ts'

/** Where a list of staff comes in: a file, its columns, what it would change, and then all of it or nothing. */
export function ImportPage() {
  const importing = useImport()
  const texts = words.value.people
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p>
          <a href="#/people">{texts.title}</a>
        </p>
        <h1>{texts.import}</h1>
      </header>
      <TroubleBanner trouble={importing.trouble} />
      <Step importing={importing} />
    </div>
  )
}

function Step({ importing }: { readonly importing: Importing }) {
  const { step } = importing
  const { go } = useDevice()
  const texts = words.value.people
  switch (step.kind) {
    case 'choose':
      return <Choose importing={importing} />
    case 'map':
      return (
        <MapColumns
          file={step.file}
          mapping={step.mapping}
          onMap={(mapping) => importing.map(step.file, mapping)}
          onSend={() => void importing.send(step.file, step.mapping)}
          onBack={importing.again}
        />
      )
    case 'send': {
      const isSent = step.sent === step.rows
      return (
        <section class="sheet sheet-padded stack" aria-live="polite">
          <p>{isSent ? texts.comparing : texts.sending(step.sent, step.rows)}</p>
          {isSent ? (
            <progress key="compare" class="progress" aria-label={texts.import} />
          ) : (
            <progress
              key="send"
              class="progress"
              max={step.rows}
              value={step.sent}
              aria-label={texts.import}
            />
          )}
        </section>
      )
    }
    case 'review':
      return (
        <ReviewImport
          key={step.review.plan}
          review={step.review}
          file={step.file}
          mapping={step.mapping}
          importing={importing}
        />
      )
    case 'apply':
      return (
        <section class="sheet sheet-padded stack" aria-live="polite">
          <p>{texts.applying}</p>
          <progress class="progress" aria-label={texts.import} />
        </section>
      )
    case 'done': {
      const { counts, fresh } = step.applied
      return (
        <Banner tone="good" icon={CircleCheck} title={texts.applied}>
          <p>{texts.appliedCounts(counts.fresh, counts.changed)}</p>
          <p class="row">
            {fresh.length > 0 && (
              <button
                type="button"
                class="button button-main"
                onClick={() => {
                  chooseForSlips(fresh)
                  go('#/people/slips')
                }}
              >
                {texts.slipsFor(fresh.length)}
              </button>
            )}
            <a class="button" href="#/people">
              {texts.toList}
            </a>
          </p>
        </Banner>
      )
    }
    default:
      return assertNever(step)
  }
}

function Choose({ importing }: { readonly importing: Importing }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { step } = importing
  const texts = words.value.people
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) void importing.choose(file)
  }
  return (
    <section class="sheet sheet-padded stack">
      <p>{texts.importLead}</p>
      {step.kind === 'choose' && step.problem && (
        <div role="alert">
          <Banner
            tone="trouble"
            icon={CircleAlert}
            title={sayExchangeProblem(step.problem, language.value)}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same */}
      <div
        class={`file-drop ${over ? 'file-drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files)
        }}
      >
        <div class="row">
          <button type="button" class="button button-main" onClick={() => input.current?.click()}>
            <FileUp size={18} aria-hidden="true" />
            {texts.chooseFile}
          </button>
          <span class="soft">{texts.dropFile}</span>
        </div>
        <input
          ref={input}
          class="file-input"
          type="file"
          accept=".xlsx,.csv"
          tabIndex={-1}
          aria-label={texts.chooseFile}
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
      </div>
      <p>
        <button type="button" class="link-button" onClick={() => void downloadTemplate(language.value)}>
          {texts.template}
        </button>
      </p>
    </section>
  )
}
