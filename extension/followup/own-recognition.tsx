import type { RecognitionView } from '../../core/followup/recognition.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { enqueue } from '../store/outbox.ts'
import { AboutRecognition } from './about-recognition.tsx'
import { RemoveThanks } from './remove-thanks.tsx'

type OwnProps = {
  readonly award: RecognitionView
  /** What was wished here and has not arrived yet. */
  readonly wish: boolean | undefined
}

/** An award or thanks of one's own, to be shown to everybody or not. */
export function OwnRecognition({ award, wish }: OwnProps) {
  const device = useDevice()
  const texts = words.value.follow.awards
  const share = async (shared: boolean) => {
    const id = mutationId(device.newId())
    const asked = { kind: 'share-recognition', id, recognition: award.id, shared } as const
    await enqueue(device.db, { protocol: PROTOCOL, ...asked }, device.now())
    void device.syncNow()
  }
  return (
    <div class="sheet sheet-padded stack stack-tight">
      <AboutRecognition award={award} />
      {award.mayShare ? (
        <>
          <label class="row">
            <input
              type="checkbox"
              checked={wish ?? award.shared}
              aria-describedby={`hint-${award.id}`}
              onChange={({ currentTarget }) => void share(currentTarget.checked)}
            />
            {texts.share}
          </label>
          <p id={`hint-${award.id}`} class="soft">
            {texts.shareHint}
          </p>
          <p aria-live="polite">{wish !== undefined && texts.waiting}</p>
        </>
      ) : (
        <p class="soft">{texts.off}</p>
      )}
      {typeof award.from === 'string' && <RemoveThanks thanks={award} id={award.id} says={texts.remove} />}
    </div>
  )
}
