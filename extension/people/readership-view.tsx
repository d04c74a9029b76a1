import { useMemo, useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readPack, readRows } from '../store/rows.ts'
import { readershipOf, type UnitReadership } from './readership.ts'

/** How many have read the criteria, and by unit who has not. */
export function ReadershipView() {
  const { db } = useDevice()
  const known = useLive(async () => ({
    pack: await readPack(db, null),
    people: await readRows(db, 'colleague'),
    readings: await readRows(db, 'reading'),
  }))
  const [isOpen, setOpen] = useState(false)
  const readership = useMemo(
    () => (known?.pack ? readershipOf({ ...known, pack: known.pack }) : null),
    [known],
  )
  if (!known?.pack || readership === null) return null
  const { total, read, units } = readership
  const texts = words.value.hr
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="readership">
      <div class="row row-apart">
        <h2 id="readership">
          <a href={hashOf({ kind: 'criteria', pack: null })}>{words.value.criteria.title}</a>,{' '}
          {words.value.criteria.version(known.pack.version)}
        </h2>
        <span class="soft">{texts.haveRead(read, total)}</span>
      </div>
      <progress class="progress" max={total} value={read} aria-label={texts.haveRead(read, total)} />
      {known.pack.policies.criteria?.reading === 'in-course' && <p class="soft">{texts.readInCourse}</p>}
      {read < total && (
        // Thousands of names are drawn when somebody wants to see them.
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{texts.notYetRead(total - read)}</summary>
          {isOpen && (
            <ul class="stages readership">
              {units.map((unit) => (
                <UnitRow key={unit.unit} unit={unit} />
              ))}
            </ul>
          )}
        </details>
      )}
    </section>
  )
}

function UnitRow({ unit: { unit, total, read, unread } }: { readonly unit: UnitReadership }) {
  return (
    <li class="stage">
      <span>
        {unit}
        {unread.length > 0 && (
          <ul class="readership-names">
            {unread.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </span>
      <span class="stage-count">
        {read}/{total}
      </span>
      <meter class="meter" min={0} max={total} value={read} aria-hidden="true" />
    </li>
  )
}
