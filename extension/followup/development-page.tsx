import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { type DevelopmentPart, developmentParts, hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { CoursesPart } from './courses-part.tsx'
import { NeedsPart } from './needs-part.tsx'
import { PoliciesPart } from './policies-part.tsx'
import { ProgrammesPart } from './programmes-part.tsx'
import { RankingPart } from './ranking-part.tsx'
import { ResultsPart } from './results-part.tsx'
import { TalentsPart } from './talents-part.tsx'

/** What follows on the results of an office, for human resources; whoever leads somebody sees what is needed. */
export function DevelopmentPage({
  part,
  id,
}: {
  readonly part: DevelopmentPart
  readonly id: string | null
}) {
  const { db } = useDevice()
  const known = useLive(async () => ({ me: await readMe(db) }))
  if (known === undefined) return null
  const hr = known.me?.person.hr ?? false
  if (!hr && part !== 'needs') return <UnknownPage />
  const texts = words.value.follow
  return (
    <div class="page">
      <header class="page-head">
        <h1>{hr ? `${texts.title}: ${texts.parts[part]}` : texts.parts.needs}</h1>
        {hr && (
          <nav class="part-links" aria-label={texts.title}>
            {developmentParts.map((one) => (
              <a
                key={one}
                href={hashOf({ kind: 'development', part: one, id: null })}
                aria-current={one === part ? 'page' : undefined}
              >
                {texts.parts[one]}
              </a>
            ))}
          </nav>
        )}
      </header>
      <Part part={part} id={id} />
    </div>
  )
}

function Part({ part, id }: { readonly part: DevelopmentPart; readonly id: string | null }) {
  switch (part) {
    case 'results':
      return <ResultsPart />
    case 'needs':
      return <NeedsPart />
    case 'programmes':
      return <ProgrammesPart key={id} id={id} />
    case 'courses':
      return <CoursesPart />
    case 'policies':
      return <PoliciesPart />
    case 'talents':
      return <TalentsPart />
    case 'ranking':
      return <RankingPart />
    default:
      return part satisfies never
  }
}
