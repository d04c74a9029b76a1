import { BehavioursPaper } from '../../ui/print/behaviours-paper.tsx'
import { PaperPage } from './paper-page.tsx'

/** The sheet of behaviours of an appraisal, with what they were rated. */
export function BehavioursPage({ id }: { readonly id: string }) {
  return (
    <PaperPage id={id}>
      {({ view, pack, me }) => <BehavioursPaper view={view} pack={pack} region={me?.region.name ?? ''} />}
    </PaperPage>
  )
}
