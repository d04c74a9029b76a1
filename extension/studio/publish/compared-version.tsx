import { useEffect, useState } from 'preact/hooks'
import { packRef } from '../../../core/case/refs.ts'
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

/** What is different between a version and another one: the one in use, as long as no other is chosen. */
export function ComparedVersion({ packs, list, version: { pack } }: ComparedProps) {
  const others = list.versions.map((each) => each.pack).filter((each) => packRef(each) !== packRef(pack))
  const [chosen, setChosen] = useState(packRef(list.current))
  const other = others.find((each) => packRef(each) === chosen) ?? list.current
  const texts = words.value.publish
  const id = `compare-${pack.version}`
  // What is newer is what changed.
  const [before, after] = other.version < pack.version ? [other, pack] : [pack, other]
  return (
    <section class="stack stack-tight">
      {others.length > 1 && (
        <div class="row">
          <label class="field-label" for={id}>
            {texts.compareWith}
          </label>
          <select
            id={id}
            class="input impact-cycle"
            value={packRef(other)}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {others.map((each) => (
              <option key={packRef(each)} value={packRef(each)}>
                {texts.version(each.version)}
              </option>
            ))}
          </select>
        </div>
      )}
      <h4>{texts.changes(before.version, after.version)}</h4>
      <Differences key={`${packRef(before)} ${packRef(after)}`} packs={packs} before={before} after={after} />
    </section>
  )
}

type DifferencesProps = {
  readonly packs: Packs
  readonly before: ListedVersion['pack']
  readonly after: ListedVersion['pack']
}

function Differences({ packs, ...keys }: DifferencesProps) {
  const read = [usePack(packs, keys.before), usePack(packs, keys.after)] as const
  const [{ pack: before }, { pack: after }] = read
  const [changes, setChanges] = useState<readonly PartChanges[] | 'broke' | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (before === null || after === null) return
    setChanges(null)
    const thread = openThread()
    void thread
      .ask({ kind: 'compare', before, after }, 'compared')
      .then((answer) => setChanges(answer?.changes ?? 'broke'))
    return () => thread.close()
  }, [before, after, turn])
  const unread = read.find(({ trouble }) => trouble !== null)
  if (unread?.trouble) return <TroubleBanner trouble={unread.trouble} onRetry={unread.retry} />
  if (changes === 'broke') return <ThreadTrouble retry={() => setTurn(turn + 1)} />
  if (changes === null) return <p role="status">{words.value.publish.loading}</p>
  return <ChangeSections changes={changes} />
}
