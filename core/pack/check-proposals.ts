import type { Json } from '../json.ts'
import { compile } from '../logic/compile.ts'
import { describe } from '../logic/describe.ts'
import { nearest } from '../logic/nearest.ts'
import type { Text } from '../text.ts'
import type { Pack } from './model.ts'
import type { PackProblem } from './problem.ts'

/** What a rule of a proposal may read; what stands behind these names depends on the result. */
const known = ['outputs', 'steps', 'person', 'years', 'trained', 'policies']
const ofPerson = ['post', 'grade', 'unit', 'frontLine', 'postKind']

/**
 * Proposals whose rule does not compile or reads what is not there, and those that name a training or a source that is
 * not there. `checkProposals(pack, 'pack.json')` is `[]` for a pack without any.
 */
export function checkProposals(pack: Pack, file: string): readonly PackProblem[] {
  const trainings = pack.trainings.map(({ id }) => id)
  const sources = Object.keys(pack.sources ?? {})
  return (pack.proposals ?? []).flatMap(({ id, when, action, source }, index): readonly PackProblem[] => {
    const path = `/proposals/${index}`
    return [
      ...ruleProblems(when).map((text) => ({ file, path: `${path}/when`, kind: 'bad-rule', text })),
      ...(action.kind === 'training' && !trainings.includes(action.training)
        ? [
            {
              file,
              path: `${path}/action/training`,
              kind: 'unknown-training',
              text: missing(
                {
                  id: `Usulan “${id}” menyebut pelatihan “${action.training}”, yang tidak ada pada “trainings”.`,
                  en: `The proposal “${id}” names the training “${action.training}”, which is not in “trainings”.`,
                },
                nearest(action.training, trainings),
              ),
            },
          ]
        : []),
      ...(source !== undefined && !sources.includes(source)
        ? [
            {
              file,
              path: `${path}/source`,
              kind: 'unknown-source',
              text: missing(
                {
                  id: `Sumber “${source}” tidak ada pada “sources”.`,
                  en: `The source “${source}” is not in “sources”.`,
                },
                nearest(source, sources),
              ),
            },
          ]
        : []),
    ]
  })
}

function ruleProblems(when: Json): readonly Text[] {
  const ready = compile(when)
  if (ready.kind === 'err') return ready.error.map(describe)
  return ready.value.reads.paths.flatMap((path): readonly Text[] => {
    const [first = '', second = ''] = path.split('.')
    const names = first === 'person' && second !== '' ? ofPerson : known
    const name = first === 'person' && second !== '' ? second : first
    if (names.includes(name)) return []
    return [
      missing(
        {
          id: `Aturan membaca “${path}”, yang tidak ada.`,
          en: `The rule reads “${path}”, which is not there.`,
        },
        nearest(name, names),
      ),
    ]
  })
}

function missing(text: Text, near: string | undefined): Text {
  if (near === undefined) return text
  return { id: `${text.id} Mungkin maksudnya “${near}”.`, en: `${text.en} Did you mean “${near}”?` }
}
