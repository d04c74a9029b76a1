import { ArrowLeft, Table2 } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { missingIn } from '../../core/team/missing-marks.ts'
import { ownSeverity } from '../../core/team/own-severity.ts'
import { reviewSheet } from '../../core/team/rating-sheet.ts'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { OwnSeverity } from '../../ui/result/own-severity.tsx'
import { SheetMirror } from '../../ui/result/sheet-mirror.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { useOwnFairness } from '../fairness/use-own-fairness.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { RatingGrid } from './rating-grid.tsx'
import { readTeamSheets, type SheetRow, type TeamSheet } from './read-ratings.ts'

/** What the person gives to everybody they rate, side by side, before it is sent; theirs alone, and offline. */
export function RatingsPage() {
  const { db, zone } = useDevice()
  const known = useLive(() => readTeamSheets(db))
  const gaps = useMemo(() => ownSeverity(known?.team.cases ?? []), [known])
  const own = useOwnFairness(newestCycle(known?.team.cases ?? []))
  if (known === undefined) return null
  const texts = words.value.team
  return (
    <div class="page page-wide">
      <header class="page-head">
        <p>
          <a class="row" href={hashOf({ kind: 'team', part: null })}>
            <ArrowLeft size={16} aria-hidden="true" /> {texts.back}
          </a>
        </p>
        <h1>{texts.ratingsTitle}</h1>
        <p class="soft">{texts.ratingsLead}</p>
      </header>
      {known.sheets.length === 0 ? (
        <div class="sheet">
          <Empty icon={Table2} title={texts.ratingsNone} hint={texts.ratingsNoneHint} />
        </div>
      ) : (
        known.sheets.map((sheet) => <Sheet key={`${sheet.form} ${sheet.rows[0]?.task}`} sheet={sheet} />)
      )}
      <OwnSeverity gaps={gaps} own={own} day={(at) => writeDay(at, language.value, zone.value)} />
    </div>
  )
}

/** The one whose period ends last. */
function newestCycle(cases: readonly CaseView[]): string | null {
  const rated = cases.filter(({ relation }) => relation === 'superior')
  return rated.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0]?.cycle.id ?? null
}

function endOf({ cycle }: CaseView): string {
  return cycle.period?.to ?? ''
}

const sorts = ['name', 'mean', 'missing'] as const
type Sort = (typeof sorts)[number]

function Sheet({ sheet }: { readonly sheet: TeamSheet }) {
  const [sort, setSort] = useState<Sort>('name')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const texts = words.value.team
  const review = useMemo(() => reviewSheet(ratedPart(sheet)), [sheet])
  const lacks = useMemo(() => missingIn(ratedPart(sheet)), [sheet])
  const means = new Map(sheet.rows.map(({ task }, index) => [task, review.means[index] ?? null]))
  const missing = new Map(sheet.rows.map(({ task }, index) => [task, lacks.rows[index] ?? 0]))
  const isOpen = ({ task, sent }: SheetRow) => !sent && (missing.get(task) ?? 0) > 0
  const open = sheet.rows.filter(isOpen).length
  const keyOf: { readonly [name in Sort]: (row: SheetRow) => number } = {
    name: () => 0,
    mean: ({ task }) => means.get(task) ?? -1,
    missing: (row) => (isOpen(row) ? (missing.get(row.task) ?? 0) : 0),
  }
  const rows = sheet.rows
    .filter((row) => !onlyOpen || isOpen(row))
    .toSorted((a, b) => keyOf[sort](b) - keyOf[sort](a))
  const title = say(sheet.title, language.value)
  return (
    <>
      <section class="sheet" aria-label={texts.sheet(title)}>
        <header class="sheet-title row row-apart">
          <div>
            <h2>{title}</h2>
            <p class="soft">
              {texts.given(review.given, review.asked)}{' '}
              {open > 0 && texts.incomplete(open, sheet.rows.length)}
            </p>
          </div>
          <div class="row">
            <fieldset class="row team-filters">
              <legend class="visually-hidden">{texts.sortBy}</legend>
              {sorts.map((each) => (
                <button
                  key={each}
                  type="button"
                  class="button button-small"
                  aria-pressed={sort === each}
                  onClick={() => setSort(each)}
                >
                  {texts.sorts[each]}
                </button>
              ))}
            </fieldset>
            <label class="row">
              <input
                type="checkbox"
                checked={onlyOpen}
                onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
              />
              {texts.onlyIncomplete}
            </label>
          </div>
        </header>
        {rows.length === 0 ? (
          <p class="sheet-padded">{texts.allComplete}</p>
        ) : (
          <RatingGrid
            columns={sheet.columns}
            rows={rows}
            means={means}
            missing={{ of: missing, columns: lacks.columns }}
          />
        )}
      </section>
      <SheetMirror review={review} rows={sheet.rows} />
    </>
  )
}

/** Figures that were measured are no ratings. */
function ratedPart({ columns, rows }: TeamSheet) {
  const rated = columns.map(({ kind }) => kind === 'rated')
  return {
    columns: columns.filter((_, index) => rated[index]),
    rows: rows.map((row) => ({ ...row, marks: row.marks.filter((_, index) => rated[index]) })),
  }
}
