import { Download, Eye, FileText, Image as ImageIcon, Link, Plus, Shrink, X } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { isPicture, nameOfType } from '../../core/evidence/media-types.ts'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { sizeText } from '../../core/evidence/size-text.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { type FileState, type Opened, useEvidence } from '../form/evidence.ts'
import { language, words } from '../text/messages.ts'
import { writeMoment } from '../time/write-time.ts'

type ListProps = {
  readonly files: readonly EvidenceRef[]
  readonly onRemove?: (file: EvidenceRef) => void
  readonly onShrink?: (file: EvidenceRef) => void
  readonly onAttach?: (file: EvidenceRef) => void
  /** For files that no answer names: nothing is sent of them. */
  readonly unsent?: boolean
}

/** Files with what is known of each: size, where from, how far, and a way to see them. */
export function FileList({ files, ...actions }: ListProps) {
  if (files.length === 0) return <p class="soft">{words.value.evidence.none}</p>
  return (
    <ul class="files">
      {files.map((file) => (
        <FileItem key={file.id} file={file} {...actions} />
      ))}
    </ul>
  )
}

function FileItem({
  file,
  onRemove,
  onShrink,
  onAttach,
  unsent,
}: Omit<ListProps, 'files'> & { readonly file: EvidenceRef }) {
  const desk = useEvidence()
  const [opened, setOpened] = useState<Opened | 'opening' | null>(null)
  const picture = opened !== 'opening' && opened?.kind === 'picture' ? opened.url : null
  useEffect(() => () => (picture === null ? undefined : URL.revokeObjectURL(picture)), [picture])
  const state = desk.states.value.get(file.id)
  const texts = words.value.evidence
  const Icon = isPicture(file.type) ? ImageIcon : FileText
  const open = async () => {
    setOpened('opening')
    setOpened(await desk.open(file))
  }
  return (
    <li class="file">
      <div class="file-line">
        <Icon size={18} aria-hidden="true" class="soft" />
        <span class="file-name">{file.name}</span>
        <span class="soft">
          {nameOfType(file.type)} · {say(sizeText(file.bytes), language.value)}
        </span>
        <span class="file-actions">
          <button
            type="button"
            class="button button-icon"
            aria-label={isPicture(file.type) ? texts.open(file.name) : texts.save(file.name)}
            onClick={picture === null ? open : () => setOpened(null)}
          >
            {isPicture(file.type) ? (
              <Eye size={18} aria-hidden="true" />
            ) : (
              <Download size={18} aria-hidden="true" />
            )}
          </button>
          {onShrink && isPicture(file.type) && file.bytes > worthShrinking && state?.kind !== 'here' && (
            <button type="button" class="button button-small" onClick={() => onShrink(file)}>
              <Shrink size={16} aria-hidden="true" />
              {texts.shrinkOne}
            </button>
          )}
          {onAttach && (
            <button
              type="button"
              class="button button-icon"
              aria-label={texts.attach(file.name)}
              onClick={() => onAttach(file)}
            >
              <Plus size={18} aria-hidden="true" />
            </button>
          )}
          {onRemove && (
            <button
              type="button"
              class="button button-icon"
              aria-label={texts.remove(file.name)}
              onClick={() => onRemove(file)}
            >
              <X size={18} aria-hidden="true" />
            </button>
          )}
        </span>
      </div>
      {file.captured && <CapturedLine captured={file.captured} />}
      {state && !unsent && <StateLine state={state} />}
      <div aria-live="polite">{opened !== null && <OpenedLine opened={opened} />}</div>
      {picture !== null && <img class="file-picture" src={picture} alt={file.captured?.title ?? file.name} />}
    </li>
  )
}

/** Bytes; below, shrinking wins nothing that anybody would notice. */
const worthShrinking = 300_000

function CapturedLine({ captured }: { readonly captured: NonNullable<EvidenceRef['captured']> }) {
  const zone = useEvidence().zone.value
  const texts = words.value.evidence
  return (
    <div class="file-captured soft">
      <Link size={14} aria-hidden="true" /> {texts.capturedFrom(captured.address)}{' '}
      {texts.capturedAt(writeMoment(captured.at, language.value, zone))}
      {captured.selection && (
        <blockquote class="file-selection">
          {texts.selected}: “{captured.selection}”
        </blockquote>
      )}
    </div>
  )
}

function StateLine({ state }: { readonly state: FileState }) {
  const texts = words.value.evidence
  if (state.kind === 'sending') {
    return (
      <div class="file-state soft">
        <progress
          class="progress"
          max={state.parts}
          value={state.sent}
          aria-label={texts.sending(state.sent, state.parts)}
        />
        <span>{texts.sending(state.sent, state.parts)}</span>
      </div>
    )
  }
  const tone = { coming: 'warning', here: 'good', refused: 'trouble' }[state.kind]
  return <p class={`status status-${tone}`}>{texts[state.kind]}</p>
}

function OpenedLine({ opened }: { readonly opened: Opened | 'opening' }) {
  const texts = words.value.evidence
  if (opened === 'opening') return <p class="soft">{texts.opening}</p>
  switch (opened.kind) {
    case 'picture':
      return <p class="soft">{texts.intact}</p>
    case 'saved':
      return <p class="soft">{texts.saved}</p>
    case 'altered':
      return <p class="file-told">{texts.altered}</p>
    case 'coming':
      return <p class="file-told">{texts.stillComing}</p>
    case 'unreachable':
      return <p class="file-told">{texts.unreachable}</p>
    case 'not-yours':
      return <p class="file-told">{texts.notYours}</p>
    default:
      return assertNever(opened)
  }
}
