import { signal } from '@preact/signals'
import { beforeAll, expect, test, vi } from 'vitest'
import { readPack } from '../../../cli/read-pack.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { speak } from '../../../ui/text/messages.ts'
import type { CaseRunner, Proposed, Trying } from './case-runner.ts'
import { Mistakes } from './mistakes.tsx'

beforeAll(() => speak('id', 'whole'))

const kotabumi = readPack('kotabumi')
const row: CaseRow = { title: { id: 'Di tepi', en: 'On the edge' }, expect: { outputs: { total: 90 } } }
const cases: CaseDocument = { id: 'a', scoring: 'appraisal', input: {}, rows: [] }
const mutant = {
  at: ['steps', 0],
  part: { id: 'Langkah', en: 'Step' },
  change: { id: '≥ 90 menjadi > 90', en: '≥ 90 to > 90' },
  changed: kotabumi.scoring,
}
const trying: Trying = {
  report: { tried: [], branches: [], unreached: [], mutants: [mutant], survivors: [mutant] },
  running: null,
  broke: false,
}

/** The mistakes of a pack, with searches that a test ends when it likes. */
function aPage() {
  const state = signal<{ documents: ProjectDocuments; pack: Pack; cases: CaseDocument }>({
    documents: { 'scoring/appraisal': {}, 'cases/a': {} },
    pack: kotabumi,
    cases,
  })
  const searches: ((found: Proposed) => void)[] = []
  const runner: CaseRunner = {
    trying: signal(trying),
    run: () => {},
    propose: () => new Promise((found) => searches.push(found)),
    close: () => {},
  }
  const Page = () => <Mistakes runner={runner} {...state.value} add={() => {}} />
  const root = draw(<Page />)
  const says = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text))
  const find = async () => {
    root.one('button').dispatch('click')
    await says('Mencari')
  }
  return { state, searches, says, find }
}

test('[Z6] a case that was found stays while others are added, and goes once a rule has changed', async () => {
  const { state, searches, says, find } = aPage()
  await find()
  searches[0]?.({ kind: 'searched', row })
  await says('total 90')
  const documents = { ...state.value.documents, 'cases/a': { rows: [] } }
  state.value = { documents, pack: structuredClone(kotabumi), cases: { ...cases, rows: [] } }
  await says('total 90')
  state.value = { ...state.value, documents: { ...documents, 'scoring/appraisal': {} } }
  await says('Cari kasus')
})

test('[Z6] nor is what a search finds that began before the rule was changed', async () => {
  const { state, searches, says, find } = aPage()
  await find()
  state.value = { ...state.value, pack: { ...kotabumi, version: kotabumi.version + 1 } }
  await says('Cari kasus')
  await find()
  searches[0]?.({ kind: 'searched', row })
  await says('Mencari')
  searches[1]?.({ kind: 'searched', row: { ...row, expect: { outputs: { total: 91 } } } })
  await says('total 91')
})
