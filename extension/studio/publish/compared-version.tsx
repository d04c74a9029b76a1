import { useEffect, useState } from 'preact/hooks'
import type { PartChanges } from '../../../core/case/version-changes.ts'
import type { ListedVersion, VersionList } from '../../../core/protocol/versions.ts'
import { words } from '../../../ui/text/messages.ts'
import { ThreadTrouble } from '../thread-trouble.tsx'
import { ChangeSections } from './change-sections.tsx'
import { openThread } from './publish-thread.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import { usePack } from './use-checked.ts'
import type { Packs } from './use-packs.ts'

type ComparedProps = {
  readonly packs: Packs
  readonly list: VersionList
  readonly version: ListedVersion
}

/** What a version says otherwise than the one in use: a proposal as it would change it, an older one as it was changed. */
export function ComparedVersion({ packs, list, version }: ComparedProps) {
  const read = [usePack(packs, list.current), usePack(packs, version.pack)] as const
  const [{ pack: current }, { pack: other }] = read
  const [changes, setChanges] = useState<readonly PartChanges[] | 'broke' | null>(null)
  const [turn, setTurn] = useState(0)
  const isAhead = version.pack.version > list.current.version
  useEffect(() => {
    if (current === null || other === null) return
    setChanges(null)
    const thread = openThread()
    const [before, after] = isAhead ? [current, other] : [other, current]
    void thread
      .ask({ kind: 'compare', before, after }, 'compared')
      .then((answer) => setChanges(answer?.changes ?? 'broke'))
    return () => thread.close()
  }, [current, other, isAhead, turn])
  const texts = words.value.publish
  const unread = read.find(({ trouble }) => trouble !== null)
  if (unread?.trouble) return <TroubleBanner trouble={unread.trouble} onRetry={unread.retry} />
  if (changes === 'broke') return <ThreadTrouble retry={() => setTurn(turn + 1)} />
  if (changes === null) return <p role="status">{texts.loading}</p>
  const [from, to] = isAhead
    ? [list.current.version, version.pack.version]
    : [version.pack.version, list.current.version]
  return (
    <section class="stack stack-tight">
      <h4>{texts.changes(from, to)}</h4>
      <ChangeSections changes={changes} />
    </section>
  )
}
