import { language, words } from '../../ui/text/messages.ts'
import { writeDate, writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import type { SaidEvent } from './say-event.ts'

type EventListProps = {
  readonly events: readonly SaidEvent[]
  readonly onPerson: (person: string) => void
}

/** Rows of the log in words: when, who, what; and behind each the row as it was sealed. */
export function EventList({ events, onPerson }: EventListProps) {
  const texts = words.value.audit
  return (
    <div class="table-box">
      <table class="table table-fold audit-table">
        <thead>
          <tr>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.what}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.n} event={event} onPerson={onPerson} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EventRow({
  event,
  onPerson,
}: {
  readonly event: SaidEvent
  readonly onPerson: EventListProps['onPerson']
}) {
  const zone = useDevice().zone.value
  const texts = words.value.audit
  const { n, at, who, person, kind, what, row } = event
  const isDay = at.length === 10
  return (
    <tr>
      <td data-label={texts.when} class="figure">
        {isDay ? writeDate(at, language.value) : writeMoment(at, language.value, zone)}
        {isDay && <span class="figure-note">{texts.dayOnly}</span>}
      </td>
      <td data-label={texts.who}>
        {person === null ? (
          who
        ) : (
          <button
            type="button"
            class="link-button audit-who"
            title={texts.onlyThem(who)}
            onClick={() => onPerson(person)}
          >
            {who}
          </button>
        )}
      </td>
      <td data-label={texts.what}>
        {what}
        <details class="audit-sealed">
          <summary>
            {`${texts.row} ${n} · ${kind}`}
            <span class="visually-hidden">{` · ${texts.sealed}`}</span>
          </summary>
          <code>{row}</code>
        </details>
      </td>
    </tr>
  )
}
