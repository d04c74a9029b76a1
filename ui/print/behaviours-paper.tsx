import type { CaseView, PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import type { Behaviour } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { numberOf } from '../result/figures.ts'
import { language, words } from '../text/messages.ts'
import { calibrationNotes } from './calibration-notes.ts'
import { Letterhead } from './letterhead.tsx'
import { SignatureBlock } from './signature-block.tsx'

type BehavioursProps = { readonly view: CaseView; readonly pack: PackView; readonly region: string }

/** The behaviours with their guides, what the leader expects, and the level that came out with its words. */
export function BehavioursPaper({ view, pack, region }: BehavioursProps) {
  const { paper: texts } = words.value.myResult
  const { print } = words.value
  const { subject, officials, result } = view
  const outputs = result?.result.kind === 'scored' ? result.result.outputs : {}
  const rating = own(outputs, 'behaviourRating')
  const word = typeof rating === 'string' ? own(pack.scoring.outcomes, rating) : undefined
  const said = view.feedback.filter(({ from }) => from === 'superior')
  const marks = calibrationNotes(view, pack)
  return (
    <article class="print behaviours-paper" lang={language.value}>
      <Letterhead letterhead={pack.letterhead ?? { lines: [{ id: region, en: region }] }} />
      <h1 class="print-title">{texts.behaviours}</h1>
      <dl class="print-facts">
        <div>
          <dt>{texts.parts[0]}</dt>
          <dd>
            {subject.name}, {subject.post}
          </dd>
        </div>
        <div>
          <dt>{print.unit}</dt>
          <dd>{subject.unit}</dd>
        </div>
        <div>
          <dt>{print.cycle}</dt>
          <dd>{view.cycle.name}</dd>
        </div>
        {word && (
          <div>
            <dt>{texts.behaviourRating}</dt>
            <dd>{say(word, language.value)}</dd>
          </div>
        )}
      </dl>
      {result === null && <p class="print-note">{texts.noResult}</p>}
      <table class="print-table behaviours-table">
        <thead>
          <tr>
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.behaviour}</th>
            <th scope="col">{texts.expectation}</th>
            <th scope="col">{texts.level}</th>
            <th scope="col">{texts.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {pack.behaviours.map((behaviour, index) => (
            <Row key={behaviour.id} behaviour={behaviour} number={index + 1} view={view} />
          ))}
        </tbody>
      </table>
      {marks.length > 0 && (
        <section class="paper-part">
          <h2 class="paper-part-title">{words.value.calibration.title}</h2>
          <ul class="paper-notes">
            {marks.map(({ step, note }) => (
              <li key={step}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {said.map(({ observation, impact, suggestion }) => (
        <section key={observation} class="paper-part">
          <h2 class="paper-part-title">{texts.feedback}</h2>
          <p>{[observation, impact, suggestion].filter((text) => text !== '').join(' ')}</p>
        </section>
      ))}
      <SignatureBlock
        signers={[
          { title: texts.signPerson, name: subject.name, nip: null },
          { title: texts.signSuperior, name: officials?.superior?.name ?? null, nip: null },
        ]}
      />
    </article>
  )
}

type RowProps = { readonly behaviour: Behaviour; readonly number: number; readonly view: CaseView }

function Row({ behaviour, number, view }: RowProps) {
  const { id, name, guides, levels } = behaviour
  const level = view.result ? numberOf(view.result.result, `behaviour.${id}`) : undefined
  const reached =
    level === undefined
      ? undefined
      : levels.toSorted((a, b) => a.value - b.value).findLast(({ value }) => value <= level)
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        {say(name, language.value)}
        <ul class="paper-guides">
          {guides.map((guide) => (
            <li key={guide.id}>{say(guide, language.value)}</li>
          ))}
        </ul>
      </th>
      <td>{view.skp?.expectations?.[id] ?? ''}</td>
      <td>{level === undefined ? '' : writeNumber(Math.round(level * 100) / 100, language.value)}</td>
      <td>{reached ? say(reached.anchor, language.value) : ''}</td>
    </tr>
  )
}
