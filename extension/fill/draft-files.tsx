import { HardDriveDownload, HardDriveUpload } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { largestRescue } from '../../core/protocol/rescue-limit.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { downloadLater } from './download-later.ts'
import type { Offer } from './draft-file.ts'
import type { Fill } from './open-fill.ts'
import { plainText } from './tray-panel.tsx'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'offer'; readonly offer: Offer; readonly chosen: ReadonlySet<string> }
  | { readonly kind: 'trouble'; readonly problem: keyof ReturnType<typeof problemsOf> }
  | { readonly kind: 'done'; readonly count: number }

/** A copy of the draft as a file, and the way back: what a file would change is shown before it changes anything. */
export function DraftFiles({ fill }: { readonly fill: Fill }) {
  const device = useDevice()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const { draft: texts, fill: fillTexts } = words.value
  const { task, draft } = fill
  const open = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    input.value = ''
    if (file === undefined) return
    // A file that is far too large is not even read.
    const text = file.size > largestRescue ? ' '.repeat(2 * 1024 ** 2) : await file.text()
    const { readOffer } = await import('./draft-file.ts')
    const offer = await readOffer(device, { task, form: draft.form }, text)
    if (offer.kind === 'err') {
      setState({ kind: 'trouble', problem: offer.error })
      return
    }
    const fresh = offer.value.brought.filter(({ kind }) => kind !== 'older')
    setState({ kind: 'offer', offer: offer.value, chosen: new Set(fresh.map(({ pointer }) => pointer)) })
  }
  const take = async ({ offer, chosen }: Extract<State, { readonly kind: 'offer' }>) => {
    const entries = offer.brought.filter(({ pointer }) => chosen.has(pointer))
    const name = texts.fromFile(offer.file.device)
    const { importEntries } = await import('../store/import-draft.ts')
    const isTaken = await importEntries(device.db, { task, entries, name, at: device.now() })
    setState(isTaken ? { kind: 'done', count: entries.length } : { kind: 'trouble', problem: 'outdated' })
  }
  return (
    <details class="draft-files">
      <summary>{texts.files}</summary>
      <div class="stack">
        <p class="soft">{texts.filesLead}</p>
        <div class="row">
          <button type="button" class="button button-small" onClick={() => void downloadLater(device, fill)}>
            <HardDriveDownload size={16} aria-hidden="true" />
            {fillTexts.exportDraft}
          </button>
          <label class="button button-small">
            <HardDriveUpload size={16} aria-hidden="true" />
            {texts.importDraft}
            <input
              type="file"
              class="visually-hidden"
              accept=".json,application/json"
              onChange={({ currentTarget }) => void open(currentTarget)}
            />
          </label>
        </div>
        <div role="status">
          {state.kind === 'trouble' && <p class="field-error">{problemsOf(texts)[state.problem]}</p>}
          {state.kind === 'done' && <p>{texts.imported(state.count)}</p>}
        </div>
        {state.kind === 'offer' && (
          <OfferList
            state={state}
            fill={fill}
            onChoose={(chosen) => setState({ ...state, chosen })}
            onTake={() => void take(state)}
            onLeave={() => setState({ kind: 'idle' })}
          />
        )}
      </div>
    </details>
  )
}

type OfferProps = {
  readonly state: Extract<State, { readonly kind: 'offer' }>
  readonly fill: Fill
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onTake: () => void
  readonly onLeave: () => void
}

function OfferList({ state: { offer, chosen }, fill, onChoose, onTake, onLeave }: OfferProps) {
  const zone = useDevice().zone.value
  const { draft: texts, fill: fillTexts, app } = words.value
  const { file, brought } = offer
  const title = texts.fileOf(file.device, writeMoment(file.savedAt, language.value, zone))
  const labelOf = (pointer: string) => {
    const control = fill.draft.form.controls.get(pointer.slice(1))
    return control === undefined ? pointer : say(control.element.label, language.value)
  }
  return (
    <Banner tone="plain" icon={HardDriveUpload} title={title}>
      {brought.length === 0 ? (
        <p>{texts.nothingNew}</p>
      ) : (
        <>
          <p>{texts.importLead}</p>
          <ul class="stack stack-tight">
            {brought.map(({ pointer, written, kind }) => (
              <li key={pointer}>
                <label class="row">
                  <input
                    type="checkbox"
                    checked={chosen.has(pointer)}
                    onChange={({ currentTarget }) => {
                      const next = new Set(chosen)
                      if (currentTarget.checked) next.add(pointer)
                      else next.delete(pointer)
                      onChoose(next)
                    }}
                  />
                  <span>
                    {labelOf(pointer)}:{' '}
                    <strong>
                      {written.entry.kind === 'cleared'
                        ? fillTexts.emptyAnswer
                        : plainText(
                            written.entry.kind === 'value' ? written.entry.value : written.entry.text,
                          )}
                    </strong>{' '}
                    <span class="soft">({texts.brought[kind]})</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="row">
        {chosen.size > 0 && (
          <button type="button" class="button button-main button-small" onClick={onTake}>
            {texts.importNow(chosen.size)}
          </button>
        )}
        <button type="button" class="button button-small" onClick={onLeave}>
          {app.cancel}
        </button>
      </div>
    </Banner>
  )
}

function problemsOf(texts: (typeof words.value)['draft']) {
  return {
    'too-large': texts.fileTooLarge,
    'not-a-draft': texts.fileNotADraft,
    'newer-file': texts.fileNewer,
    'other-region': texts.fileOtherRegion,
    'other-person': texts.fileOtherPerson,
    'other-task': texts.fileOtherTask,
    outdated: texts.outdatedHint,
  }
}
