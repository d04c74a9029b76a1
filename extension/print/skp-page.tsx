import type { CaseView, PackView } from '../../core/case/view.ts'
import { say } from '../../core/text.ts'
import { Letterhead } from '../../ui/print/letterhead.tsx'
import { SignatureBlock } from '../../ui/print/signature-block.tsx'
import { SkpAnnexes } from '../../ui/result/skp-annexes.tsx'
import { SkpTable } from '../../ui/result/skp-table.tsx'
import { skpValues } from '../../ui/result/skp-values.ts'
import { language, words } from '../../ui/text/messages.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { PaperPage } from './paper-page.tsx'

/** The plan (SKP) of an appraisal as a sheet of paper, with what was realised, rated and written to it so far. */
export function SkpPage({ id }: { readonly id: string }) {
  return (
    <PaperPage id={id} isThere={({ skp }) => skp !== undefined}>
      {({ view, pack, me }) => <Paper view={view} pack={pack} region={me?.region.name ?? ''} />}
    </PaperPage>
  )
}

type PaperProps = { readonly view: CaseView; readonly pack: PackView; readonly region: string }

function Paper({ view, pack, region }: PaperProps) {
  const { skp: sheet, subject, result } = view
  const { skp: texts, print } = words.value
  const { paper } = words.value.myResult
  if (sheet === undefined) return <UnknownPage />
  const { outcomes } = pack.scoring
  const rating = result?.result.kind === 'scored' ? result.result.outputs.resultsRating : undefined
  const word = typeof rating === 'string' ? outcomes[rating] : undefined
  return (
    <article class="print skp-paper" lang={language.value}>
      <Letterhead letterhead={pack.letterhead ?? { lines: [{ id: region, en: region }] }} />
      <h1 class="print-title">{texts.title}</h1>
      <dl class="print-facts">
        <Fact name={paper.parts[0] ?? ''} text={`${subject.name}, ${subject.post}`} />
        <Fact name={print.unit} text={subject.unit} />
        <Fact name={print.cycle} text={view.cycle.name} />
        {word && <Fact name={texts.whole} text={say(word, language.value)} />}
      </dl>
      {!sheet.agreed && <p class="print-note">{texts.notAgreed}</p>}
      <SkpTable sheet={sheet} values={skpValues(view)} outcomes={outcomes} />
      <SkpAnnexes sheet={sheet} behaviours={pack.behaviours} outcomes={outcomes} />
      <SignatureBlock
        signers={[
          { title: paper.signPerson, name: subject.name, nip: null },
          { title: paper.signSuperior, name: view.officials?.superior?.name ?? null, nip: null },
        ]}
      />
    </article>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}
