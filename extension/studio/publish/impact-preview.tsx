import { ChartNoAxesColumn, Square } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { numberText } from '../../../core/form/say-number.ts'
import { own } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { VersionList } from '../../../core/protocol/versions.ts'
import type { Crossing, Impact, Spread } from '../../../core/studio/impact/impact.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import { useImpact } from './use-impact.ts'
import type { Packs } from './use-packs.ts'

type PreviewProps = {
  readonly packs: Packs
  readonly list: VersionList
  readonly rules: { readonly before: Pack; readonly after: Pack }
}

/** What the new rules would have made of a cycle that has results. */
export function ImpactPreview({ packs, list, rules }: PreviewProps) {
  const newest = list.cycles.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  const [cycle, setCycle] = useState(newest[0]?.id ?? null)
  const { state, start, stop } = useImpact(packs, rules, cycle)
  const texts = words.value.publish
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="publish-impact">
      <h3 id="publish-impact">{texts.impact}</h3>
      <p class="soft">{texts.impactLead}</p>
      {cycle === null && <p>{texts.noPast}</p>}
      {cycle !== null && (
        <div class="row">
          <label class="field-label" for="impact-cycle">
            {texts.impactCycle}
          </label>
          <select
            id="impact-cycle"
            class="input impact-cycle"
            value={cycle}
            onChange={({ currentTarget }) =>
              setCycle(newest.find(({ id }) => id === currentTarget.value)?.id ?? cycle)
            }
          >
            {newest.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {state.kind === 'running' ? (
            <button type="button" class="button" onClick={stop}>
              <Square size={16} aria-hidden="true" />
              {texts.stop}
            </button>
          ) : (
            <button type="button" class="button" onClick={start}>
              <ChartNoAxesColumn size={16} aria-hidden="true" />
              {texts.impactStart}
            </button>
          )}
        </div>
      )}
      <div role="status">
        {state.kind === 'running' && (
          <>
            <progress
              class="progress"
              max={Math.max(state.all, 1)}
              value={state.done}
              aria-label={texts.impact}
            />
            <p class="soft">{texts.reckoned(state.done, state.all)}</p>
          </>
        )}
        {state.kind === 'stopped' && <p>{texts.stopped(state.done, state.all)}</p>}
        {state.kind === 'done' && state.all === 0 && <p>{texts.noResults}</p>}
      </div>
      {state.kind === 'failed' && <TroubleBanner trouble={state.trouble} onRetry={start} />}
      {'impact' in state &&
        state.impact &&
        state.impact.scored + state.impact.unscored + state.impact.without > 0 && (
          <ImpactTables impact={state.impact} rules={rules} />
        )}
    </section>
  )
}

type TablesProps = { readonly impact: Impact; readonly rules: PreviewProps['rules'] }

function ImpactTables({ impact, rules: { before, after } }: TablesProps) {
  const texts = words.value.publish
  const named = (predicate: string) => {
    const text = own(after.scoring.outcomes, predicate) ?? own(before.scoring.outcomes, predicate)
    return text === undefined ? predicate : say(text, language.value)
  }
  const ranks = [...Object.keys(after.scoring.outcomes), ...Object.keys(before.scoring.outcomes)]
  const step = (id: string) => {
    const title = after.scoring.steps.find((one) => one.id === id)?.title
    return title === undefined ? id : say(title, language.value).replace(/:?\s*\{name\}/, '')
  }
  return (
    <div class="stack">
      <p class="impact-sum">{texts.crossing(impact.crossing.length, impact.scored)}</p>
      {impact.unscored > 0 && <p class="finding finding-warning">{texts.unscored(impact.unscored)}</p>}
      {impact.without > 0 && <p class="soft">{texts.withoutPredicate(impact.without)}</p>}
      {impact.kept.length > 0 && (
        <p class="finding finding-warning">{texts.keptSteps(impact.kept.map(step).join(', '))}</p>
      )}
      <SpreadTable title={texts.spread} spread={impact.whole} named={named} ranks={ranks} />
      <Crossings crossing={impact.crossing} named={named} />
      {Object.entries(impact.units).map(([unit, spread]) => (
        <details key={unit} class="publish-changes">
          <summary>
            {unit} <span class="soft">({texts.crossingShort(spread.crossing)})</span>
          </summary>
          <SpreadTable title={unit} spread={spread} named={named} ranks={ranks} />
        </details>
      ))}
    </div>
  )
}

type SpreadProps = {
  readonly title: string
  readonly spread: Spread
  readonly named: (predicate: string) => string
  /** The outcomes in the order of the rules, which is the one that readers know. */
  readonly ranks: readonly string[]
}

function SpreadTable({ title, spread: { before, after }, named, ranks }: SpreadProps) {
  const texts = words.value.publish
  const found = new Set([...Object.keys(before), ...Object.keys(after)])
  const predicates = [...found].toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b))
  const most = Math.max(1, ...Object.values(before), ...Object.values(after))
  return (
    <div class="table-box">
      <table class="table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.predicate}</th>
            <th scope="col" class="number">
              {texts.before}
            </th>
            <th scope="col" class="number">
              {texts.after}
            </th>
            <th scope="col">
              <span class="visually-hidden">{texts.spread}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {predicates.map((predicate) => {
            const [was, is] = [own(before, predicate) ?? 0, own(after, predicate) ?? 0]
            return (
              <tr key={predicate}>
                <th scope="row">{named(predicate)}</th>
                <td class="number">{say(numberText(was), language.value)}</td>
                <td class="number">{say(numberText(is), language.value)}</td>
                <td class="impact-bars" aria-hidden="true">
                  <span class="impact-bar impact-was" style={{ width: `${(was / most) * 100}%` }} />
                  <span class="impact-bar" style={{ width: `${(is / most) * 100}%` }} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type CrossingsProps = {
  readonly crossing: readonly Crossing[]
  readonly named: (predicate: string) => string
}

function Crossings({ crossing, named }: CrossingsProps) {
  const texts = words.value.publish
  const [all, setAll] = useState(false)
  if (crossing.length === 0) return null
  const shown = all ? crossing : crossing.slice(0, 20)
  return (
    <details class="publish-changes" open>
      <summary>
        {texts.whoCrosses} <span class="soft">({crossing.length})</span>
      </summary>
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{texts.person}</th>
              <th scope="col">{texts.unit}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.case}>
                <th scope="row">{one.name}</th>
                <td data-label={texts.unit}>{one.unit}</td>
                <td data-label={texts.before}>{named(one.from)}</td>
                <td data-label={texts.after}>{named(one.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < crossing.length && (
        <button type="button" class="button button-quiet" onClick={() => setAll(true)}>
          {texts.showAll(crossing.length)}
        </button>
      )}
    </details>
  )
}
