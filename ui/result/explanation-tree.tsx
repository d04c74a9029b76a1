import { BookOpen, Users } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { PackView } from '../../core/case/view.ts'
import type { Explanation } from '../../core/scoring/explain.ts'
import { FigureLayers } from '../criteria/layer-word.tsx'
import { words } from '../text/messages.ts'

/** "Why this score?": each figure opens into the figures that it comes from. */
export function ExplanationTree({ why, pack }: { readonly why: Explanation; readonly pack: PackView }) {
  // Opening all draws the tree anew, since what a person opened by hand is the browser's own state.
  const [all, setAll] = useState<boolean | null>(null)
  const texts = words.value.result
  return (
    <section class="sheet why" id="why">
      <header class="why-head">
        <div>
          <h2>{texts.why}</h2>
          <p class="soft">{texts.whyLead}</p>
        </div>
        <button type="button" class="button button-small" onClick={() => setAll(all !== true)}>
          {all === true ? texts.closeAll : texts.openAll}
        </button>
      </header>
      <Branches key={String(all)} why={why} pack={pack} open={all ?? true} deep={all === true} />
      <p class="why-rules soft">{why.title}</p>
    </section>
  )
}

type BranchesProps = {
  readonly why: Explanation
  readonly pack: PackView
  readonly open: boolean
  readonly deep: boolean
}

/** The figures of an explanation, each of which opens. */
export function Branches({ why, pack, open, deep }: BranchesProps) {
  return (
    <ul class="why-list">
      {why.children.map((child) => (
        <Branch key={child.step} pack={pack} node={child} open={open} deep={deep} />
      ))}
    </ul>
  )
}

type BranchProps = {
  readonly pack: PackView
  readonly node: Explanation
  readonly open: boolean
  readonly deep: boolean
}

function Branch({ pack, node, open, deep }: BranchProps) {
  if (node.children.length === 0 && node.formula === null && node.source === null) {
    return (
      <li class="why-leaf">
        <Head node={node} />
        <p class="why-sentence">{node.sentence}</p>
        <People node={node} />
        <FigureLayers pack={pack} figure={node.step} />
      </li>
    )
  }
  return (
    <li>
      <details class="why-branch" open={open}>
        <summary>
          <Head node={node} />
        </summary>
        <div class="why-inner">
          <p class="why-sentence">{node.sentence}</p>
          {node.formula && <p class="why-formula">{node.formula}</p>}
          <People node={node} />
          {node.source && (
            <p class="why-note soft">
              <BookOpen size={14} aria-hidden="true" /> {words.value.result.source}: {node.source.title}
            </p>
          )}
          <FigureLayers pack={pack} figure={node.step} />
          {node.children.length > 0 && (
            <ul class="why-list">
              {node.children.map((child) => (
                <Branch key={child.step} pack={pack} node={child} open={deep} deep={deep} />
              ))}
            </ul>
          )}
        </div>
      </details>
    </li>
  )
}

function Head({ node }: { readonly node: Explanation }) {
  return (
    <span class="why-line">
      <span class="why-title">{node.title}</span>
      <span class="why-value">{node.value}</span>
    </span>
  )
}

function People({ node }: { readonly node: Explanation }) {
  if (node.people === null) return null
  return (
    <p class="why-note soft">
      <Users size={14} aria-hidden="true" /> {words.value.result.confidential(node.people)}
    </p>
  )
}
