import { Check, Undo2, X } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { packRef } from '../../../core/case/refs.ts'
import type { DecidePack } from '../../../core/protocol/mutation.ts'
import type { ListedVersion, VersionList } from '../../../core/protocol/versions.ts'
import { words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import { TextForm } from '../../jottings/text-form.tsx'
import { useLive } from '../../store/live.ts'
import { readMe } from '../../store/rows.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import type { Packs, Trouble } from './use-packs.ts'

type ActionProps = { readonly packs: Packs; readonly list: VersionList; readonly version: ListedVersion }

/** To publish what somebody proposed, to reject it with a reason, or to take one's own back. */
export function ProposalActions({ packs, list, version }: ActionProps) {
  const { db } = useDevice()
  const me = useLive(() => readMe(db))
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const rejecting = useRef<HTMLDialogElement>(null)
  const texts = words.value.publish
  const isOwn = me?.person.id === version.proposed?.by
  // What the newer one changed would be lost: the region would refuse it.
  const isOvertaken = version.after !== null && packRef(version.after) !== packRef(list.current)
  const needsOther = isOwn && list.rules.people === 2
  const title = `reject-${version.pack.version}`
  const decide = async (decision: DecidePack['decision'], reason = '') => {
    const body = { kind: 'decide-pack', pack: version.pack, decision, reason } as const
    const answer = await packs.act(body)
    rejecting.current?.close()
    setTrouble(answer.kind === 'ok' ? null : answer)
    return answer.kind === 'ok'
  }
  return (
    <div class="stack stack-tight">
      {isOvertaken && (
        <div class="finding finding-warning">
          <p>{texts.overtaken(list.current.version)}</p>
          <p>{texts.overtakenNext[isOwn ? 'own' : 'other'](list.current.version)}</p>
        </div>
      )}
      {needsOther && !isOvertaken && <p>{texts.needsOther}</p>}
      {trouble && <TroubleBanner trouble={trouble} />}
      <div class="row">
        {!needsOther && !isOvertaken && (
          <button type="button" class="button button-main" onClick={() => void decide('publish')}>
            <Check size={16} aria-hidden="true" />
            {texts.approve}
          </button>
        )}
        {isOwn ? (
          <button type="button" class="button" onClick={() => void decide('withdraw')}>
            <Undo2 size={16} aria-hidden="true" />
            {texts.withdraw}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => rejecting.current?.showModal()}>
            <X size={16} aria-hidden="true" />
            {texts.reject}
          </button>
        )}
      </div>
      <dialog ref={rejecting} class="dialog" aria-labelledby={title}>
        <div class="stack">
          <h2 id={title}>{texts.rejectTitle(version.pack.version)}</h2>
          <TextForm
            id={`${title}-reason`}
            kept={{ kind: 'rejection', of: packRef(version.pack) }}
            label={texts.reason}
            hint={texts.reasonHint}
            rows={4}
            missing={texts.reasonMissing}
            submit={texts.reject}
            tone="danger"
            onSend={(reason) => decide('reject', reason)}
          >
            <button type="button" class="button" onClick={() => rejecting.current?.close()}>
              {words.value.app.cancel}
            </button>
          </TextForm>
        </div>
      </dialog>
    </div>
  )
}
