import { CircleCheck, Info, TriangleAlert } from 'lucide-preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { describeUnportable } from '../../core/formula/portable-text.ts'
import type { Json } from '../../core/json.ts'
import { portability, type UnportableKind } from '../../core/logic/portable.ts'
import { type Language, say } from '../../core/text.ts'
import { words } from '../text/messages.ts'
import type { Comparison } from './compare-engines.ts'
import type { Example } from './example.ts'
import { sayJson } from './say-part.ts'

type PortabilityListProps = {
  readonly rule: Json
  /** As it runs, with what is per row written out. */
  readonly written: Json
  readonly example: Example
  readonly language: Language
}

/** Whether another JSON-Logic engine would give the same answer, what stands in the way, and what one gives here. */
export function PortabilityList({ rule, written, example, language }: PortabilityListProps) {
  const told = useMemo(() => portability(rule), [rule])
  const runs = useMemo(() => portability(written), [written])
  const canRun = runs.kind === 'ok' && !runs.value.some(({ kind }) => elsewhereElse.has(kind))
  const [compared, setCompared] = useState<Comparison | null>(null)
  const says = words.value.rule
  useEffect(() => {
    let isGone = false
    setCompared(null)
    if (canRun) {
      void import('./compare-engines.ts')
        .then(({ compareEngines }) => compareEngines(written, example))
        .then((found) => {
          if (!isGone) setCompared(found)
        })
    }
    return () => {
      isGone = true
    }
  }, [canRun, written, example])
  const found = told.kind === 'ok' ? told : runs
  if (found.kind === 'err') return null
  const reasons = [...new Set(found.value.map((use) => say(describeUnportable(use), language)))]
  return (
    <div class="portability">
      <h4>{says.portability}</h4>
      {reasons.length === 0 ? (
        <p class="row">
          <CircleCheck size={16} aria-hidden="true" /> {says.portable}
        </p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason} class="portability-reason">
              <Info size={16} aria-hidden="true" /> <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {compared?.kind === 'same' && (
        <p class="portability-reason" role="status">
          <CircleCheck size={16} aria-hidden="true" />{' '}
          <span>{says.sameElsewhere(sayJson(compared.value, language))}</span>
        </p>
      )}
      {compared?.kind === 'other' && (
        <p class="portability-reason formula-warning" role="status">
          <TriangleAlert size={16} aria-hidden="true" />{' '}
          <span>
            {says.otherElsewhere(JSON.stringify(compared.theirs), sayJson(compared.ours, language))}
          </span>
        </p>
      )}
    </div>
  )
}

/** A rule with these is not run there: it would fail, or reach what it must not. */
const elsewhereElse: ReadonlySet<UnportableKind> = new Set(['operator', 'outer-scope', 'prototype'])
