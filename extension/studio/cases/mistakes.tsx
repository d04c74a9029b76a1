import { Plus, Search } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { Mutant } from '../../../core/studio/cases/mutants.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import type { CaseRunner, Proposed } from './case-runner.ts'

type MistakesProps = {
  readonly runner: CaseRunner
  readonly pack: Pack
  readonly cases: CaseDocument
  readonly add: (row: CaseRow) => void
}

/** On which small mistakes no case fails, and a case for each that would. */
export function Mistakes({ runner, pack, cases, add }: MistakesProps) {
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
              {...{ mutant, pack, cases, runner, add }}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type Looking = { readonly kind: 'idle' | 'looking' } | Proposed

function Mistake({ mutant, pack, cases, runner, add }: MistakesProps & { readonly mutant: Mutant }) {
  const [search, setSearch] = useState<Looking>({ kind: 'idle' })
  const texts = words.value.cases
  const look = async () => {
    setSearch({ kind: 'looking' })
    setSearch(await runner.propose({ pack, cases, mutant }))
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

function proposal({ expect }: CaseRow): string {
  const outputs = Object.entries(expect.outputs ?? {}).map(([name, value]) => `${name} ${String(value)}`)
  return [...outputs, ...(expect.followUps ?? [])].join(' · ')
}
