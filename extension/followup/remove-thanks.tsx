import type { RecognitionView } from '../../core/followup/recognition.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { enqueue, readUnsettled } from '../store/outbox.ts'

type RemoveProps = {
  readonly thanks: RecognitionView
  /** Under what the office keeps them. */
  readonly id: string
  readonly says: string
}

/** Takes thanks away, for everybody; until that has arrived it says so. */
export function RemoveThanks({ thanks, id, says }: RemoveProps) {
  const device = useDevice()
  const isAsked = useLive(async () =>
    (await readUnsettled(device.db)).some(
      ({ mutation, delivery }) =>
        mutation.kind === 'remove-thanks' && mutation.recognition === id && delivery.kind === 'waiting',
    ),
  )
  const remove = async () => {
    const asked = { kind: 'remove-thanks', id: mutationId(device.newId()), recognition: id } as const
    await enqueue(device.db, { protocol: PROTOCOL, ...asked }, device.now())
    void device.syncNow()
  }
  if (isAsked) return <p aria-live="polite">{words.value.follow.awards.waiting}</p>
  return (
    <div>
      <button
        type="button"
        class="button button-small"
        aria-label={`${says}: ${thanks.citation.slice(0, 80)}`}
        onClick={() => void remove()}
      >
        {says}
      </button>
    </div>
  )
}
