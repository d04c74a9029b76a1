import { Trophy } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { rankByScore } from '../../core/followup/ranking.ts'
import { type PostKind, postKinds } from '../../core/people/post-kind.ts'
import type { RankingList } from '../../core/protocol/development.ts'
import { say, type Text } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { readPack } from '../store/rows.ts'
import { CycleChoice } from './cycle-choice.tsx'
import { useDevelopment } from './use-development.ts'

/** Results in their order, where the region uses one. Asked for by a press, since each look is in the log. */
export function RankingPart() {
  const { ask, trouble } = useDevelopment()
  const [list, setList] = useState<RankingList | null>(null)
  const texts = words.value.follow.ranking
  const look = (cycle: string | null) =>
    ask((server) => server.ranking(cycle)).then((read) => read && setList(read))
  return (
    <>
      <p class="soft">{texts.lead}</p>
      <TroubleBanner trouble={trouble} retry={() => void look(list?.cycle ?? null)} />
      {list === null && (
        <p>
          <button type="button" class="button button-main" onClick={() => void look(null)}>
            {texts.open}
          </button>
        </p>
      )}
      {list && !list.used && (
        <div class="sheet">
          <Empty icon={Trophy} title={texts.unused} hint={texts.unusedHint} />
        </div>
      )}
      {list?.used && (
        <CycleChoice cycle={list.cycle} cycles={list.cycles} onChoose={(cycle) => void look(cycle)} />
      )}
      {list?.used && list.lines.length === 0 && (
        <div class="sheet">
          <Empty icon={Trophy} title={texts.none} hint={texts.noneHint} />
        </div>
      )}
      {list && list.lines.length > 0 && <Ranking key={list.cycle} lines={list.lines} />}
    </>
  )
}

type Line = RankingList['lines'][number]
type Outcomes = { readonly [predicate: string]: Text } | undefined

/** How many rows are drawn before somebody asks for more. */
const firstRows = 100

function Ranking({ lines }: { readonly lines: readonly Line[] }) {
  const [among, setAmong] = useState('')
  const [drawn, setDrawn] = useState(firstRows)
  const { db } = useDevice()
  const outcomes = useLive(async () => (await readPack(db, null))?.scoring.outcomes)
  const texts = words.value.follow
  const groups = useMemo(() => groupsOf(lines), [lines])
  const ranked = useMemo(
    () => rankByScore(lines.filter((line) => among === '' || groupsIn(line).includes(among))),
    [lines, among],
  )
  return (
    <>
      <SimpleField id="ranking-among" label={texts.ranking.among} error={null}>
        {(field) => (
          <select
            {...field}
            class="input"
            value={among}
            onChange={({ currentTarget }) => {
              setAmong(currentTarget.value)
              setDrawn(firstRows)
            }}
          >
            <option value="">{texts.ranking.everybody}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {nameOf(group)}
              </option>
            ))}
          </select>
        )}
      </SimpleField>
      <p role="status">{texts.ranking.of(writeNumber(ranked.length, language.value))}</p>
      <section class="sheet">
        <div class="table-box">
          <table class="table table-fold">
            <thead>
              <tr>
                <th scope="col">{texts.person}</th>
                <th scope="col">{texts.ranking.rank}</th>
                <th scope="col">{texts.ranking.score}</th>
                <th scope="col">{texts.ranking.predicate}</th>
              </tr>
            </thead>
            <tbody>
              {ranked.slice(0, drawn).map(({ rank, of }) => (
                <Row key={of.case} rank={rank} line={of} outcomes={outcomes} />
              ))}
            </tbody>
          </table>
        </div>
        {ranked.length > drawn && (
          <p class="sheet-padded">
            <button type="button" class="button" onClick={() => setDrawn(drawn + firstRows)}>
              {words.value.people.moreOf(drawn, ranked.length)}
            </button>
          </p>
        )}
      </section>
    </>
  )
}

type RowProps = { readonly rank: number; readonly line: Line; readonly outcomes: Outcomes }

function Row({ rank, line, outcomes }: RowProps) {
  const { ranking } = words.value.follow
  const named = line.predicate === null ? undefined : outcomes?.[line.predicate]
  return (
    <tr>
      <th scope="row" class="figure-name">
        <a href={hashOf({ kind: 'case', case: line.case })}>{line.person.name}</a>
        <span class="figure-note">
          {line.person.post} · {line.person.unit}
        </span>
      </th>
      <td data-label={ranking.rank}>{writeNumber(rank, language.value)}</td>
      <td data-label={ranking.score}>{writeNumber(line.score, language.value)}</td>
      <td data-label={ranking.predicate}>
        {named === undefined ? (line.predicate ?? '–') : say(named, language.value)}
      </td>
    </tr>
  )
}

/** The unit and the kind of post, as `unit Dinas` and `post pelaksana`. */
function groupsIn({ person, postKind }: Line): readonly string[] {
  return [`unit ${person.unit}`, ...(postKind === null ? [] : [`post ${postKind}`])]
}

function groupsOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.flatMap(groupsIn))].toSorted()
}

function nameOf(group: string): string {
  if (group.startsWith('unit ')) return words.value.follow.ranking.ofUnit(group.slice(5))
  const kind = group.slice(5)
  return Object.hasOwn(postKinds, kind) ? say(postKinds[kind as PostKind], language.value) : kind
}
