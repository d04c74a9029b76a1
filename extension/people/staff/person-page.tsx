import { KeyRound } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { PersonId } from '../../../core/ids.ts'
import { postKinds } from '../../../core/people/post-kind.ts'
import type { CodeSlip, StaffDetail, StaffLine } from '../../../core/protocol/staff.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { SlipSheet } from '../slips/slip-sheet.tsx'
import { EditPerson } from './edit-person.tsx'
import { FieldChanges } from './field-changes.tsx'
import { AccessStatus } from './staff-table.tsx'
import { TroubleBanner } from './trouble-banner.tsx'
import { type AskStaff, useStaff } from './use-staff.ts'

/** One person of the office: what is known of them, what may be changed, and what was. */
export function PersonPage({ id }: { readonly id: string }) {
  const { ask, trouble } = useStaff()
  const [detail, setDetail] = useState<StaffDetail | null>(null)
  const [turn, setTurn] = useState(0)
  const [changes, setChanges] = useState(0)
  const [issued, setIssued] = useState<{
    readonly slips: readonly CodeSlip[]
    readonly expiresAt: string
  } | null>(null)
  const texts = words.value.people
  useEffect(() => {
    void ask((server) => server.read(id)).then((found) => found && setDetail(found))
  }, [ask, id, turn])
  // A second code would make the first one void, whichever of them comes to be printed.
  const issue = useOneAtATime(async (of: PersonId) => {
    const given = await ask((server) => server.codes({ people: [of], replace: true }))
    if (given) setIssued(given)
  })
  if (issued) return <SlipSheet {...issued} onClose={() => setIssued(null)} />
  const person = detail?.person
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p>
          <a href="#/people">{texts.title}</a>
        </p>
        <h1>{person?.name ?? texts.title}</h1>
        {person && (
          <p>
            <AccessStatus person={person} />
          </p>
        )}
      </header>
      <TroubleBanner trouble={trouble} retry={() => setTurn(turn + 1)} />
      {detail && person && (
        <>
          <section class="sheet sheet-padded stack">
            <Facts detail={detail} ask={ask} />
            {person.absence?.kind !== 'left' && person.absence?.kind !== 'retired' && (
              <div class="setting">
                <p class="soft">{texts.newCodeHint}</p>
                <button type="button" class="button button-small" onClick={() => void issue(person.id)}>
                  <KeyRound size={16} aria-hidden="true" />
                  {texts.newCode}
                </button>
              </div>
            )}
          </section>
          <EditPerson
            // Folded again once something was changed, and not where the person is only read anew.
            key={changes}
            person={person}
            ask={ask}
            onDone={() => {
              setChanges(changes + 1)
              setTurn(turn + 1)
            }}
          />
          <History detail={detail} />
        </>
      )}
    </div>
  )
}

function Facts({ detail, ask }: { readonly detail: StaffDetail; readonly ask: AskStaff }) {
  const [nip, setNip] = useState<string | null>(null)
  const { person } = detail
  const texts = words.value.people
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [texts.fields.otherId, person.otherId],
    [texts.fields.post, person.post],
    [texts.fields.postKind, kindOf(person)],
    [texts.fields.grade, person.grade],
    [texts.fields.unit, person.unit],
    [texts.fields.superior, person.superior?.name],
    [texts.fields.email, person.email],
    [texts.fields.frontLine, person.frontLine ? texts.yes : null],
    [texts.fields.hr, person.hr ? texts.yes : null],
  ]
  return (
    <>
      <dl class="facts">
        <dt>{texts.fields.nip}</dt>
        <dd class="row">
          <span class="people-number">{nip ?? person.nip ?? '–'}</span>
          {person.nip && nip === null && (
            <button
              type="button"
              class="button button-quiet button-small"
              onClick={() =>
                void ask((server) => server.reveal(person.id)).then((told) => setNip(told?.nip ?? null))
              }
            >
              {texts.showNip}
            </button>
          )}
        </dd>
        {facts.map(
          ([label, value]) =>
            value && (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
      </dl>
      {detail.subordinates > 0 && <p class="soft">{texts.subordinates(detail.subordinates)}</p>}
    </>
  )
}

function History({ detail }: { readonly detail: StaffDetail }) {
  const { zone } = useDevice()
  const texts = words.value.people
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.history}</h2>
      {detail.history.length === 0 && <p class="soft">{texts.noHistory}</p>}
      <ol class="stack import-lines">
        {detail.history.map((change) => (
          <li key={`${change.at} ${change.source}`}>
            <p>
              <strong>{change.reason}</strong>
            </p>
            <FieldChanges fields={change.fields} />
            <p class="soft">
              {texts.byWhom(change.by, writeMoment(change.at, language.value, zone.value))} ·{' '}
              {change.source === 'hand' ? texts.byHand : texts.from(change.source)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function kindOf({ postKind }: StaffLine): string | null {
  const kind = Object.entries(postKinds).find(([key]) => key === postKind)?.[1]
  return kind ? say(kind, language.value) : null
}
