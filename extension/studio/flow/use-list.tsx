import type { Use } from '../../../core/studio/flow/uses-of.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type Flow, membersOf, textOf } from './flow.ts'
import { partOf } from './flow-fields.tsx'

/** Who mentions something that was to be taken away: each a way to where it is. */
export function UseList({ flow, uses }: { readonly flow: Flow; readonly uses: readonly Use[] }) {
  const texts = words.value.flow
  const { key } = flow.studio.row
  const told = new Map(uses.map((use) => [placeOf(flow, use), use]))
  return (
    <div class="banner banner-warning" role="status">
      <div class="banner-body">
        <p class="banner-title">{texts.stillUsed(told.size)}</p>
        <ul class="flow-uses">
          {[...told].map(([place, { at, document }]) => (
            <li key={place}>
              {document === 'workflow' && at[0] === 'states' ? (
                <a href={`#/studio/${key}/flow/${encodeURIComponent(String(at[1]))}`}>{place}</a>
              ) : (
                place
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The part of the workflow that mentions it, in words: its stage, and what there. */
function placeOf(flow: Flow, { document, at }: Use): string {
  const texts = words.value.flow
  if (document !== 'workflow') return texts.inPolicies
  const [first, stage = '', list = '', index = 0] = at
  if (first !== 'states') return texts.asFirst
  const row = partOf(partOf(partOf(membersOf(flow.workflow.states), stage), list), index)
  const what = textOf(membersOf(row).title, language.value)
  const title = flow.stageTitle(String(stage))
  return what === undefined ? title : `${title} › ${what}`
}
