import type { SkpAspect, SkpRow, SkpSheet } from '../../core/case/view.ts'
import type { Json } from '../../core/json.ts'
import type { ScoringDocument } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { type NumberedRow as Numbered, numberedRows } from './numbered-rows.ts'

type TableProps = {
  readonly sheet: SkpSheet
  /** What each row came to in percent, in the order of the plan; nothing where it was not measured. */
  readonly values: readonly Json[]
  readonly outcomes: ScoringDocument['outcomes']
}

/** A plan in the columns of PermenPANRB 6/2022: main results, then additional ones, a line per aspect. */
export function SkpTable({ sheet, values, outcomes }: TableProps) {
  const texts = words.value.skp
  const rows = numberedRows(sheet, values)
  const inWords = rows.some(({ row }) => row.measures !== undefined)
  return (
    <div class="table-box">
      <table class="table skp-table">
        <thead>
          <tr>
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.intervenes}</th>
            <th scope="col">{texts.plan}</th>
            {!inWords && <th scope="col">{texts.aspect}</th>}
            <th scope="col">{inWords ? texts.measures : texts.indicator}</th>
            {!inWords && <th scope="col">{words.value.result.target}</th>}
            <th scope="col">{texts.realised}</th>
            <th scope="col">{inWords ? texts.rating : texts.achieved}</th>
            <th scope="col">{texts.feedback}</th>
          </tr>
        </thead>
        {(['main', 'additional'] as const).map((kind) => (
          <Section key={kind} title={texts[kind]} rows={rows.filter(({ row }) => row.kind === kind)}>
            {(one) => (inWords ? <InWords {...one} outcomes={outcomes} /> : <InFigures {...one} />)}
          </Section>
        ))}
      </table>
    </div>
  )
}

type SectionProps = {
  readonly title: string
  readonly rows: readonly Numbered[]
  readonly children: (one: Numbered) => preact.ComponentChildren
}

function Section({ title, rows, children }: SectionProps) {
  return rows.map((one, index) => (
    // One group a result: on paper it stays whole, and the title with the first of them.
    <tbody key={one.number} class="skp-result">
      {index === 0 && (
        <tr class="skp-section">
          <th scope="colgroup" colSpan={9}>
            {title}
          </th>
        </tr>
      )}
      {children(one)}
    </tbody>
  ))
}

function InWords({ row, number, outcomes }: Numbered & Pick<TableProps, 'outcomes'>) {
  const texts = words.value.skp
  const rating = row.rating === undefined ? undefined : outcomes[row.rating]
  return (
    <tr key={number}>
      <td data-label={texts.number}>{number}</td>
      <Serves row={row} />
      <th scope="row">{row.plan}</th>
      <td data-label={texts.measures}>{row.measures}</td>
      <td data-label={texts.realised}>{row.realised ?? '–'}</td>
      <td data-label={texts.rating}>{rating ? say(rating, language.value) : '–'}</td>
      <td data-label={texts.feedback}>{row.feedback ?? '–'}</td>
    </tr>
  )
}

/** The first aspect stands beside what is said of the row as a whole. */
function InFigures({ row, number, value }: Numbered) {
  const texts = words.value.skp
  const lines = row.aspects.length > 0 ? row.aspects : [undefined]
  return lines.map((aspect, index) => (
    <tr key={`${number} ${aspect?.aspect}`} class={index > 0 ? 'skp-more' : undefined}>
      {index === 0 && (
        <>
          <td rowSpan={lines.length} data-label={texts.number}>
            {number}
          </td>
          <Serves row={row} rowSpan={lines.length} />
          <th scope="rowgroup" rowSpan={lines.length}>
            {row.plan}
          </th>
        </>
      )}
      <Aspect aspect={aspect} />
      {index === 0 && (
        <>
          <td rowSpan={lines.length} class="number" data-label={texts.achieved}>
            {typeof value === 'number' ? `${writeNumber(value, language.value)}%` : '–'}
          </td>
          <td rowSpan={lines.length} data-label={texts.feedback}>
            {row.feedback ?? '–'}
          </td>
        </>
      )}
    </tr>
  ))
}

function Serves({ row, rowSpan = 1 }: { readonly row: SkpRow; readonly rowSpan?: number }) {
  const texts = words.value.skp
  const perspective = Object.entries(texts.perspectives).find(([id]) => id === row.perspective)?.[1]
  return (
    <td rowSpan={rowSpan} data-label={texts.intervenes}>
      {row.intervenes ?? '–'}
      {perspective && (
        <p class="soft">
          {texts.perspective}: {perspective}
        </p>
      )}
    </td>
  )
}

function Aspect({ aspect }: { readonly aspect: SkpAspect | undefined }) {
  const texts = words.value.skp
  const figure = (number: number) => `${writeNumber(number, language.value)} ${aspect?.unit ?? ''}`
  return (
    <>
      <td data-label={texts.aspect}>{aspect ? texts.aspects[aspect.aspect] : '–'}</td>
      <td data-label={texts.indicator}>{aspect?.indicator}</td>
      <td data-label={words.value.result.target}>{aspect && figure(aspect.target)}</td>
      <td data-label={texts.realised}>
        {aspect?.realised === undefined ? '–' : figure(aspect.realised)}
        {aspect?.evidence && <p class="soft">{aspect.evidence}</p>}
      </td>
    </>
  )
}
