import { Plus, Search } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import { equal } from '../../../core/form/schema/equal.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { Mutant } from '../../../core/studio/cases/mutants.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import type { CaseRunner, Proposed } from './case-runner.ts'

type MistakesProps = {
  readonly runner: CaseRunner
  /** The project as it is; the pack may be of an earlier state. */
  readonly documents: ProjectDocuments
  readonly pack: Pack
  readonly cases: CaseDocument
  readonly add: (row: CaseRow) => void
}

/** On which small mistakes no case fails, and a case for each that would. */
export function Mistakes({ runner, documents, pack, cases, add }: MistakesProps) {
  const { report } = runner.trying.value
  if (report === null) return null
  const { mutants, survivors, tried } = report
  const texts = words.value.cases
  const failing = tried.some(({ holds }) => !holds)
  const title = failing
    ? texts.mistakesLater
    : survivors.length === 0
      ? texts.mistakesNone(mutants.length)
      : texts.mistakes(survivors.length, mutants.length)
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.mistakesName}>
      <h3 class="list-title">
        <span class="row" role="status">
          {title}
        </span>
      </h3>
      {survivors.length > 0 && (
        <ul class="stack stack-tight">
          {survivors.map((mutant) => (
            <Mistake
              key={`${mutant.at.join('/')} ${mutant.change.id}`}
              {...{ mutant, documents, pack, cases, runner, add }}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type Rules = Pick<MistakesProps, 'documents' | 'pack'>
type Looking = (Proposed | { readonly kind: 'idle' | 'looking' }) & { readonly by: Rules | null }

const notYet: Looking = { kind: 'idle', by: null }

function Mistake({
  mutant,
  documents,
  pack,
  cases,
  runner,
  add,
}: MistakesProps & { readonly mutant: Mutant }) {
  const [latest, setSearch] = useState<Looking>(notYet)
  const texts = words.value.cases
  // What a case expects is what the rules of that time gave.
  const isOld = useMemo(
    () => latest.by !== null && !isSame(latest.by, { documents, pack }),
    [latest, documents, pack],
  )
  const search = isOld ? notYet : latest
  const look = async () => {
    const by = { documents, pack }
    setSearch({ kind: 'looking', by })
    const found = await runner.propose({ pack, cases, mutant })
    setSearch((now) => (now.by === by ? { ...found, by } : now))
  }
  const row = search.kind === 'searched' ? search.row : null
  // Until the cases are tried again the mistake is still listed, and a second press would add the same once more.
  const isAdded = row !== null && cases.rows.includes(row)
  return (
    <li class="finding stack stack-tight">
      <p>
        {say(mutant.part, language.value)}: {say(mutant.change, language.value)}
      </p>
      {search.kind === 'broke' && <ThreadTrouble retry={look} />}
      <div class="row" role="status">
        {search.kind === 'idle' && (
          <button type="button" class="button button-small" onClick={look}>
            <Search size={16} aria-hidden="true" />
            {texts.propose}
          </button>
        )}
        {search.kind === 'looking' && <span class="soft">{texts.looking}</span>}
        {search.kind === 'searched' && row === null && <span class="soft">{texts.noProposal}</span>}
        {row !== null && (
          <>
            <span>
              {texts.proposed} {proposal(row)}
            </span>
            <button
              type="button"
              class="button button-small"
              aria-disabled={isAdded}
              onClick={() => !isAdded && add(row)}
            >
              <Plus size={16} aria-hidden="true" />
              {texts.add}
            </button>
          </>
        )}
      </div>
    </li>
  )
}

/** Whether the rules are the same; what stands in cases is none. */
function isSame(one: Rules, other: Rules): boolean {
  const names = Object.keys({ ...one.documents, ...other.documents })
  return (
    names.every((name) => name.startsWith('cases/') || one.documents[name] === other.documents[name]) &&
    equal(one.pack, other.pack)
  )
}

function proposal({ expect }: CaseRow): string {
  const outputs = Object.entries(expect.outputs ?? {}).map(([name, value]) => `${name} ${String(value)}`)
  return [...outputs, ...(expect.followUps ?? [])].join(' · ')
}
