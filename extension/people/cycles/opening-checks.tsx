import { CircleAlert, TriangleAlert } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { OpeningCheck } from '../../../core/protocol/office-work.ts'
import { words } from '../../../ui/text/messages.ts'
import { useStaff } from '../staff/use-staff.ts'

/** What is not ready for a cycle, with whom it is about and what to do; nothing where all is, or nobody can be asked. */
export function OpeningChecks() {
  const { ask } = useStaff()
  const [checks, setChecks] = useState<readonly OpeningCheck[]>([])
  const texts = words.value.hr.steering
  useEffect(() => {
    void ask((server) => server.cycles()).then((list) => list && setChecks(list.checks))
  }, [ask])
  if (checks.length === 0) return null
  return (
    <section class="sheet sheet-padded stack stack-tight" aria-label={texts.checks}>
      <h2 class="small-title">{texts.checks}</h2>
      <ul class="stack stack-tight">
        {checks.map(({ kind, blocks, count, names }) => (
          <li key={kind}>
            <p class="check-line">
              {blocks ? (
                <CircleAlert size={16} aria-hidden="true" />
              ) : (
                <TriangleAlert size={16} aria-hidden="true" />
              )}
              <span>
                {words.value.people.peopleIn(count)} {texts.checkKinds[kind]}
              </span>
              {blocks && <span class="status status-trouble">{texts.checkBlocks}</span>}
            </p>
            <p class="soft">
              {names.slice(0, 5).join('; ')} {count > 5 && texts.andOthers(count - 5)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
