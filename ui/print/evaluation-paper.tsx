import { type EvaluationPeriod, evaluationPeriod } from '../../core/case/evaluation-period.ts'
import type { CaseView, Official, PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { followUpWords } from '../result/follow-up-list.tsx'
import { language, words } from '../text/messages.ts'
import { writePeriod } from '../time/write-time.ts'
import { calibrationNotes } from './calibration-notes.ts'
import { Letterhead } from './letterhead.tsx'
import { SignatureBlock } from './signature-block.tsx'
import { Tick } from './tick-list.tsx'

type EvaluationProps = {
  readonly view: CaseView
  readonly pack: PackView
  readonly region: string
  /** The person's own, as it is to be shown; null where it is not on this device. */
  readonly nip: string | null
}

/** The Dokumen Evaluasi Kinerja Pegawai in the order of PermenPANRB 6/2022: three officials, the outcome, notes, signatures. */
export function EvaluationPaper({ view, pack, region, nip }: EvaluationProps) {
  const texts = words.value.myResult.paper
  const { person, superior, reviewer } = view.officials ?? {
    person: { ...view.subject, grade: null },
    superior: null,
    reviewer: null,
  }
  const period = view.cycle.period
  return (
    <article class="print evaluation-paper" lang={language.value}>
      <Letterhead letterhead={pack.letterhead ?? { lines: [{ id: region, en: region }] }} />
      <h1 class="print-title">{texts.evaluation}</h1>
      <p class="paper-period">
        {texts.period}: {period ? periodName(evaluationPeriod(period), view) : view.cycle.name}
        {period && <span> ({writePeriod(period, language.value)})</span>}
      </p>
      <ol class="paper-parts">
        {[person, superior, reviewer].map((official, index) => (
          <li key={texts.parts[index]} class="paper-part">
            <h2 class="paper-part-title">{texts.parts[index]}</h2>
            <OfficialTable official={official} nip={index === 0 ? nip : null} />
          </li>
        ))}
        <li class="paper-part">
          <h2 class="paper-part-title">{texts.outcome}</h2>
          <Outcome view={view} pack={pack} />
        </li>
        <li class="paper-part">
          <h2 class="paper-part-title">{texts.notes}</h2>
          <Notes view={view} pack={pack} />
        </li>
      </ol>
      <SignatureBlock
        signers={[
          { title: texts.signPerson, name: person.name, nip },
          { title: texts.signSuperior, name: superior?.name ?? null, nip: null },
        ]}
      />
    </article>
  )
}

function periodName(period: EvaluationPeriod, { cycle }: CaseView): string {
  const texts = words.value.myResult.paper
  switch (period.kind) {
    case 'quarter':
      return texts.quarter(['I', 'II', 'III'][period.n - 1] ?? '')
    case 'final':
      return texts.final
    case 'other':
      return cycle.name
    default:
      return assertNever(period)
  }
}

function OfficialTable({
  official,
  nip,
}: {
  readonly official: Official | null
  readonly nip: string | null
}) {
  const texts = words.value.myResult.paper
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [texts.name, official?.name],
    [texts.nip, nip],
    [texts.grade, official?.grade],
    [texts.post, official?.post],
    [texts.unit, official?.unit],
  ]
  return (
    <table class="paper-table">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value || texts.blank}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Outcome({ view, pack }: { readonly view: CaseView; readonly pack: PackView }) {
  const { paper: texts } = words.value.myResult
  const result = view.result?.result
  const outputs = result?.kind === 'scored' ? result.outputs : {}
  const wordFor = (name: string) => {
    const id = own(outputs, name)
    const word = typeof id === 'string' ? own(pack.scoring.outcomes, id) : undefined
    return word ? say(word, language.value) : texts.blank
  }
  const { score } = outputs
  return (
    <table class="paper-table">
      <tbody>
        <tr>
          <th scope="row">{texts.organisation}</th>
          <td>
            <ul class="paper-ticks">
              {texts.organisationLevels.map((level) => (
                <li key={level} class="tick">
                  <Tick ticked={false} />
                  <span>{level}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
        <tr>
          <th scope="row">{texts.resultsRating}</th>
          <td>{wordFor('resultsRating')}</td>
        </tr>
        <tr>
          <th scope="row">{texts.behaviourRating}</th>
          <td>{wordFor('behaviourRating')}</td>
        </tr>
        <tr>
          <th scope="row">{texts.predicate}</th>
          <td>
            <strong>{wordFor('predicate')}</strong>
            {typeof score === 'number' &&
              ` (${words.value.result.score.toLowerCase()} ${writeNumber(score, language.value, 2)})`}
            {calibrationNotes(view, pack).length > 0 && `, ${texts.calibrated}`}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** What the result recommends, and what an objection to it came to. */
function Notes({ view, pack }: { readonly view: CaseView; readonly pack: PackView }) {
  const { paper, objectionVerdict } = words.value.myResult
  const result = view.result?.result
  const followUps = result?.kind === 'scored' ? result.followUps : []
  const decision = view.objection?.decision
  const notes = [
    ...calibrationNotes(view, pack).map(({ note }) => note),
    ...followUps.map((followUp) => {
      const { title } = followUpWords(followUp, pack.trainings)
      const cause = say(followUp.cause, language.value)
      return title === '' ? cause : `${title}. ${cause}`
    }),
    ...(decision ? [`${objectionVerdict[decision.verdict]}. ${decision.reason}`] : []),
  ]
  if (notes.length === 0) return <p>{paper.noNotes}</p>
  return (
    <ul class="paper-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
