import { Building2 } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { unitsWithoutNeeds } from '../../../core/people/needs/missing-needs.ts'
import type { Period } from '../../../core/people/needs/unit-need.ts'
import type { UnitNeedList } from '../../../core/protocol/unit-needs.ts'
import { Banner } from '../../../ui/banner.tsx'
import { words } from '../../../ui/text/messages.ts'
import { useStaff } from '../staff/use-staff.ts'

type MissingProps = { readonly units: readonly string[]; readonly period: Period | null }

/** The units of those chosen for a cycle that have not written down their needs, where the pack asks for it. */
export function MissingNeeds({ units, period }: MissingProps) {
  const { ask } = useStaff()
  const [list, setList] = useState<UnitNeedList | null>(null)
  const { needs: texts, hr } = words.value
  useEffect(() => {
    void ask((server) => server.unitNeeds()).then((found) => found && setList(found))
  }, [ask])
  if (!list?.policy || period === null) return null
  const missing = unitsWithoutNeeds(list.needs, { units, period })
  if (missing.length === 0) return null
  const required = list.policy.opening === 'required'
  return (
    <Banner tone={required ? 'trouble' : 'warning'} icon={Building2} title={texts.missing(missing.length)}>
      <p>{required ? texts.missingRequired : texts.missingAsked}</p>
      <p class="soft">
        {missing.slice(0, 5).join('; ')} {missing.length > 5 && hr.steering.andOthers(missing.length - 5)}
      </p>
      <p>
        <a href="#/hr/needs">{texts.toNeeds}</a>
      </p>
    </Banner>
  )
}
