import { isObject, type Json } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { ProjectDocuments } from '../project.ts'

/**
 * What a group of weights is called: rules pick rows by its code, and the step that reckons with them has the name.
 * `groupName(documents, 'effectiveness').id` is `Efektivitas`; a group that no step is named after keeps its code.
 */
export function groupName(documents: ProjectDocuments, group: string): Text {
  const steps = Object.entries(documents)
    .filter(([name]) => name.startsWith('scoring/'))
    .flatMap(([, { steps }]): readonly Json[] => (Array.isArray(steps) ? steps : []))
  const step = steps.find((each) => isObject(each) && each.id === group)
  const title = isObject(step) ? (step.title ?? null) : null
  return isObject(title) && typeof title.id === 'string' && typeof title.en === 'string'
    ? { id: title.id, en: title.en }
    : { id: group, en: group }
}
