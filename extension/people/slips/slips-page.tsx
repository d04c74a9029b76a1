import { Printer } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { PersonId } from '../../../core/ids.ts'
import type { CodeSlip, StaffLine, UnitList } from '../../../core/protocol/staff.ts'
import { Banner } from '../../../ui/banner.tsx'
import { words } from '../../../ui/text/messages.ts'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { useStaff } from '../staff/use-staff.ts'
import { chooseForSlips, chosenForSlips } from './chosen.ts'
import { SlipSheet } from './slip-sheet.tsx'

const MOST = 500

type Issued = { readonly slips: readonly CodeSlip[]; readonly expiresAt: string }

/** Codes on slips of paper: for those who were just taken in, or for whoever can't sign in yet. */
export function SlipsPage() {
  const { ask, trouble } = useStaff()
  const [waiting, setWaiting] = useState<readonly StaffLine[] | null>(null)
  const [total, setTotal] = useState(0)
  const [units, setUnits] = useState<UnitList['units']>([])
  const [unit, setUnit] = useState('')
  const [left, setLeft] = useState<ReadonlySet<PersonId>>(new Set())
  const [issued, setIssued] = useState<Issued | null>(null)
  const [busy, setBusy] = useState<number | null>(null)
  const chosen = chosenForSlips.value
  const texts = words.value.people

  useEffect(() => {
    void ask((server) => server.units()).then((list) => list && setUnits(list.units))
  }, [ask])
  useEffect(() => {
    let isStale = false
    void ask((server) => server.list({ without: true, unit, limit: 1000 })).then((page) => {
      // Who is listed gets codes: they are of the unit that is chosen by now.
      if (page === undefined || isStale) return
      setWaiting(page.people)
      setTotal(page.total)
    })
    return () => {
      isStale = true
    }
  }, [ask, unit])

  const people =
    chosen.length > 0 ? chosen : (waiting ?? []).map(({ id }) => id).filter((id) => !left.has(id))
  const issue = async () => {
    const slips: CodeSlip[] = []
    let expiresAt = ''
    let asked = 0
    for (let from = 0; from < people.length; from += MOST) {
      setBusy(from)
      const some = people.slice(from, from + MOST)
      const given = await ask((server) => server.codes({ people: some, replace: false }))
      if (given === undefined) break
      slips.push(...given.slips)
      expiresAt = given.expiresAt
      asked = from + some.length
    }
    setBusy(null)
    // Where the line broke, the others are still to get theirs.
    chooseForSlips(chosen.slice(asked))
    if (slips.length > 0) setIssued({ slips, expiresAt })
  }

  if (issued) return <SlipSheet {...issued} onClose={() => setIssued(null)} />
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p>
          <a href="#/people">{texts.title}</a>
        </p>
        <h1>{texts.slips}</h1>
        <p class="soft">{texts.slipsLead}</p>
      </header>
      <TroubleBanner trouble={trouble} />
      {chosen.length > 0 ? (
        <Banner tone="plain" icon={Printer} title={texts.slipsChosen(chosen.length)}>
          <p>
            <button type="button" class="link-button" onClick={() => chooseForSlips([])}>
              {texts.slipsOthers}
            </button>
          </p>
        </Banner>
      ) : (
        <section class="sheet sheet-padded stack">
          <div>
            <label class="field-label" for="slips-unit">
              {texts.unit}
            </label>
            <select
              id="slips-unit"
              class="input"
              value={unit}
              onChange={({ currentTarget }) => setUnit(currentTarget.value)}
            >
              <option value="">{texts.allUnits}</option>
              {units.map(({ name, depth }) => (
                <option key={name} value={name}>
                  {`${'\u2003'.repeat(depth)}${name}`}
                </option>
              ))}
            </select>
          </div>
          {waiting?.length === 0 && <p>{texts.everybodyHas}</p>}
          {waiting && total > waiting.length && <p class="soft">{texts.slipsFirst(waiting.length, total)}</p>}
          <ul class="slip-choice">
            {(waiting ?? []).map(({ id, name, unit: where }) => (
              <li key={id}>
                <label class="row">
                  <input
                    type="checkbox"
                    checked={!left.has(id)}
                    onChange={({ currentTarget }) => {
                      const others = [...left].filter((one) => one !== id)
                      setLeft(new Set(currentTarget.checked ? others : [...others, id]))
                    }}
                  />
                  <span>
                    {name} <span class="soft">· {where}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="row" aria-live="polite">
        <button
          type="button"
          class="button button-main"
          disabled={people.length === 0 || busy !== null}
          onClick={() => void issue()}
        >
          {texts.makeSlips(people.length)}
        </button>
        {busy !== null && <span>{texts.sending(busy, people.length)}</span>}
      </div>
    </div>
  )
}
