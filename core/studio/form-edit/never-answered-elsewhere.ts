import { isObject, type Json } from '../../json.ts'
import { sayPointer } from '../../pack/say-pointer.ts'
import type { ProjectProblem } from '../judge-project.ts'
import type { ProjectDocuments } from '../project.ts'
import { type AnswerName, answerName } from './answer-names.ts'
import { pointerOf } from './at.ts'
import { foreignRules } from './foreign-rules.ts'
import { canBe, sayNeverAnswered } from './never-answered.ts'
import { type FormPart, partsIn } from './parts.ts'
import { type Asked, inOnes, leadsTo, mapAsked } from './variables.ts'

/**
 * Rules of the course, the scorings and other forms that compare an answer with what nobody can answer, as with a choice
 * that is gone. `neverAnsweredElsewhere(documents)` is `[]` where each can hold.
 */
export function neverAnsweredElsewhere(documents: ProjectDocuments): readonly ProjectProblem[] {
  const forms = Object.keys(documents).flatMap((name) =>
    name.startsWith('form/') ? [name.slice('form/'.length)] : [],
  )
  const compared = forms.flatMap((id) => {
    const parts = partsIn(documents[`form/${id}`] ?? {}).filter(({ path }) => path !== null)
    return foreignRules(documents, id).flatMap(({ document, at, rule, bindings }) => {
      const found: Compared[] = []
      mapAsked(rule, bindings, (asked) => {
        found.push(...comparedIn(asked, parts).map((each) => ({ ...each, document, path: pointerOf(at) })))
        return asked.args
      })
      return found
    })
  })
  // A task may be filled in by one of several forms: what one of them can answer is asked for rightly.
  const sound = new Set(compared.filter(({ canHold }) => canHold).map(keyOf))
  const wrong = new Map(compared.filter((each) => !sound.has(keyOf(each))).map((each) => [keyOf(each), each]))
  return [...wrong.values()].map(({ document, path, answer, value }): ProjectProblem => {
    const { id, en } = sayNeverAnswered(answer, value)
    const text = { id: `${id} Ubah syaratnya.`, en: `${en} Change the condition.` }
    const place = sayPointer(documents[document] ?? null, path)
    return { document, path, place, kind: 'never-answered', text, severity: 'warning' }
  })
}

type Told = {
  readonly asked: string
  readonly answer: AnswerName
  readonly value: Json
  readonly canHold: boolean
}

type Compared = Told & { readonly document: string; readonly path: string }

function keyOf({ document, path, asked, value }: Compared): string {
  return JSON.stringify([document, path, asked, value])
}

const comparing = new Set(['==', '===', '!=', '!==', 'in'])

function comparedIn({ name, args, pathOf }: Asked, parts: readonly FormPart[]): readonly Told[] {
  if (!comparing.has(name) || args.length !== 2) return []
  return args.flatMap((arg, index) => {
    const path = pathOf(arg)
    const other = args[1 - index] ?? null
    const part = path && partAnswering(inOnes(path), parts)
    if (part === undefined || isObject(other)) return []
    const answer = answerName(part, '')
    const values: readonly Json[] = Array.isArray(other) ? other : [other]
    return values.map((value) => ({
      asked: JSON.stringify(args),
      answer,
      value,
      canHold: canBe(answer, value),
    }))
  })
}

/** Each of several choices is an answer of its own in a list. */
function partAnswering(path: readonly string[], parts: readonly FormPart[]): FormPart | undefined {
  return parts.find(({ path: own, body }) => {
    const target = body.kind === 'choices' && path.at(-1) === '*' ? [...(own ?? []), '*'] : (own ?? [])
    return target.length === path.length && leadsTo(path, target)
  })
}
