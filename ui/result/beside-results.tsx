import { useMemo } from 'preact/hooks'
import type { CaseView, PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import { sideCriteria } from '../../core/pack/criteria-of.ts'
import { type Explanation, explain } from '../../core/scoring/explain.ts'
import { language, words } from '../text/messages.ts'
import { Branches } from './explanation-tree.tsx'
import { FollowUpList } from './follow-up-list.tsx'

type Beside = NonNullable<CaseView['beside']>[number]
type BesideProps = { readonly beside: readonly Beside[]; readonly pack: PackView }

/** What other scorings make of the result: credit points, the box of nine, each with its reasons. */
export function BesideResults({ beside, pack }: BesideProps) {
  if (beside.length === 0) return null
  const texts = words.value.result
  return (
    <section class="stack" aria-labelledby="beside">
      <div>
        <h2 id="beside">{texts.beside}</h2>
        <p class="soft">{texts.besideLead}</p>
      </div>
      {beside.map((one) => (
        <BesideResult key={one.scoring} one={one} pack={pack} />
      ))}
    </section>
  )
}

function BesideResult({ one, pack }: { readonly one: Beside; readonly pack: PackView }) {
  const { result } = one
  const scoring = own(pack.scorings ?? {}, one.scoring)
  const why = useMemo(
    () => (scoring ? explain(result, besideCriteria(pack, scoring), language.value) : null),
    [result, pack, scoring, language.value],
  )
  if (scoring === undefined || why === null) return null
  const { provenance: _layers, ...bare } = pack
  const next = result.kind === 'scored' ? result.followUps.filter(({ action }) => action.kind !== 'none') : []
  return (
    <article class="sheet why beside">
      <header class="why-head">
        <div>
          <h3>{scoring.title[language.value]}</h3>
          <p>{result.kind === 'scored' ? figuresIn(why, Object.values(scoring.outputs)) : why.sentence}</p>
        </div>
      </header>
      <details class="why-branch">
        <summary>{words.value.result.why}</summary>
        <Branches why={why} pack={{ ...bare, scoring }} open deep={false} />
      </details>
      {next.length > 0 && <FollowUpList followUps={next} trainings={pack.trainings} />}
      <p class="why-rules soft">{why.title}</p>
    </article>
  )
}

/** Every figure that comes out, in the scoring's own order: `Predikat: Baik. Nilai: 109,12.` */
function figuresIn(why: Explanation, steps: readonly string[]): string {
  const all = nodesOf(why)
  return steps
    .flatMap((step) => all.find((node) => node.step === step) ?? [])
    .map(({ title, value }) => `${title}: ${value}.`)
    .join(' ')
}

function nodesOf(node: Explanation): readonly Explanation[] {
  return [node, ...node.children.flatMap(nodesOf)]
}

function besideCriteria(pack: PackView, scoring: NonNullable<PackView['scorings']>[string]) {
  return sideCriteria({ ...pack, policies: pack.policies }, scoring)
}
