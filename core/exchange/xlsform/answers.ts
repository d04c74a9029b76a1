import type { Named, Scope } from '../xpath/scope.ts'
import { propertyName, unused } from './names.ts'
import type { ChoiceLists, ListedChoice } from './read-choices.ts'
import type { SurveyNode } from './read-survey.ts'

/** The answer that a row of the survey makes, with where it lies. */
export type Answer = {
  readonly node: SurveyNode
  readonly property: string
  /** The lists that it lies in, by their properties, the outermost first. */
  readonly lists: readonly string[]
  readonly is: Named['is']
  readonly choices: readonly ListedChoice[]
}

export type Answers = {
  readonly of: ReadonlyMap<SurveyNode, Answer>
  /** By the name in the workbook; the first where several rows have it in different groups. */
  readonly byName: ReadonlyMap<string, Answer>
  /** Names that several rows have: an expression that reads one does not say which. */
  readonly twice: ReadonlySet<string>
  /** Calculations that cannot be said here, so that nothing can read them. */
  readonly dead: Set<SurveyNode>
}

/** Gives every question a property in its record, whatever groups it stands in: `collectAnswers(nodes, lists).byName.get('age')`. */
export function collectAnswers(nodes: readonly SurveyNode[], { lists }: ChoiceLists): Answers {
  const of = new Map<SurveyNode, Answer>()
  const byName = new Map<string, Answer>()
  const twice = new Set<string>()
  const collect = (siblings: readonly SurveyNode[], inside: readonly string[], taken: Set<string>) => {
    for (const node of siblings) {
      const isRepeat = node.type.kind === 'begin' && node.type.what === 'repeat'
      const name = isRepeat && node.name === '' ? 'repeat' : node.name
      const property = name === '' ? '' : propertyName(name, taken)
      const choices = node.type.kind === 'select' ? (lists.get(node.type.list) ?? []) : []
      const answer: Answer = { node, property, lists: inside, is: kindOf(node, choices), choices }
      of.set(node, answer)
      if (byName.has(node.name)) twice.add(node.name)
      else if (node.name !== '') byName.set(node.name, answer)
      if (answer.is !== 'nothing') taken.add(property)
      if (isRepeat) collect(node.children, [...inside, property], new Set())
      else collect(node.children, inside, taken)
      const { type } = node
      // What stands beside a choice of its own, and beside a date, are questions too.
      if (type.kind === 'select' && type.orOther) taken.add(unused(`${property}_other`, taken, '_'))
      if (type.kind === 'asked' && type.as === 'date-time') taken.add(unused(`${property}_time`, taken, '_'))
    }
  }
  collect(nodes, [], new Set())
  return { of, byName, twice, dead: new Set() }
}

/** What names mean in a row that lies in these lists: `scopeIn(answers, [])`. */
export function scopeIn(answers: Answers, lists: readonly string[], self?: Answer): Scope {
  const answer = (name: string) => {
    const found = answers.byName.get(name)
    return found && named(found, answers, lists)
  }
  return self === undefined ? { answer } : { answer, self: named(self, answers, lists) }
}

function named(answer: Answer, { dead }: Answers, here: readonly string[]): Named {
  const { is, lists, property, choices } = answer
  const labelled = choices.map(({ value, label }) => ({ value, label: label.id }))
  const unreachable: Named = { variable: null, is: 'any' }
  if (dead.has(answer.node)) return unreachable
  if (is === 'nothing') return answer.node.type.kind === 'left-out' ? unreachable : { variable: null, is }
  const shared = lists.every((list, index) => here[index] === list) && lists.length <= here.length
  if (shared && lists.length === here.length) {
    return { variable: `${here.length === 0 ? 'answers' : 'item'}.${property}`, is, choices: labelled }
  }
  if (shared && lists.length === 0) return { variable: `answers.${property}`, is, choices: labelled }
  const isInside = here.every((list, index) => lists[index] === list) && lists.length === here.length + 1
  if (!isInside) return unreachable
  const list = `${here.length === 0 ? 'answers' : 'item'}.${lists.at(-1) ?? ''}`
  return { variable: null, is: 'any', within: { list, field: property, is } }
}

function kindOf({ type, children }: SurveyNode, choices: readonly ListedChoice[]): Named['is'] {
  switch (type.kind) {
    case 'select':
      return type.many ? 'choices' : isTruth(choices) ? 'truth' : 'choice'
    case 'begin':
      return type.what === 'repeat' && children.length > 0 ? 'list' : 'nothing'
    case 'as-text':
      return 'text'
    case 'left-out':
      return 'nothing'
    case 'asked':
      return askedKinds[type.as]
  }
}

const askedKinds = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  percentage: 'number',
  range: 'number',
  date: 'date',
  time: 'text',
  'date-time': 'date',
  note: 'nothing',
  calculate: 'any',
  acknowledge: 'acknowledgement',
  image: 'list',
  recording: 'list',
  file: 'list',
} as const

/** A list of nothing but `true` and `false` asks for yes or no: `isTruth([])` is false. */
export function isTruth(choices: readonly ListedChoice[]): boolean {
  return choices.length === 2 && choices[0]?.value === 'true' && choices[1]?.value === 'false'
}
