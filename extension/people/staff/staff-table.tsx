import type { StaffLine } from '../../../core/protocol/staff.ts'
import { words } from '../../../ui/text/messages.ts'

/** People in lines: who, where, under whom, whether they can sign in. */
export function StaffTable({ people }: { readonly people: readonly StaffLine[] }) {
  const texts = words.value.people
  return (
    <div class="table-box">
      <table class="table table-fold">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{words.value.settings.nip}</th>
            <th scope="col">{texts.superior}</th>
            <th scope="col">{texts.access}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" class="figure-name">
                <a href={`#/people/person/${person.id}`}>{person.name}</a>
                <span class="figure-note">
                  {person.post} · {person.unit}
                </span>
              </th>
              <td data-label={words.value.settings.nip} class="people-number">
                {person.nip ?? person.otherId ?? '–'}
              </td>
              <td data-label={texts.superior}>{person.superior?.name ?? '–'}</td>
              <td data-label={texts.access}>
                <AccessStatus person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether somebody can use Timbang, or why not. */
export function AccessStatus({ person }: { readonly person: StaffLine }) {
  const texts = words.value.people
  if (person.absence) {
    return <span class="status status-warning">{texts.absences[person.absence.kind]}</span>
  }
  const tone = { device: 'status-good', code: '', none: 'status-warning' }[person.access]
  return <span class={`status ${tone}`}>{texts.accesses[person.access]}</span>
}
