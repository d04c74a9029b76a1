import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { packRef } from '../../../core/case/refs.ts'
import type { ListedVersion, VersionList } from '../../../core/protocol/versions.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import { LeftWords } from '../../jottings/left-words.tsx'
import { ComparedVersion } from './compared-version.tsx'
import { ProposalActions } from './proposal-actions.tsx'
import { RestoreVersion } from './restore-version.tsx'
import { SaveVersion } from './save-version.tsx'
import type { Packs } from './use-packs.ts'

type PanelProps = { readonly packs: Packs; readonly list: VersionList }

/** Every version there was: what became of it, what it changed, and the way back to it. */
export function VersionsPanel({ packs, list }: PanelProps) {
  return (
    <ul class="cards">
      {list.versions.map((version) => (
        <VersionCard key={packRef(version.pack)} packs={packs} list={list} version={version} />
      ))}
    </ul>
  )
}

function VersionCard({ packs, list, version }: PanelProps & { readonly version: ListedVersion }) {
  const { zone, clock } = useDevice()
  const [compared, setCompared] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const was = useRef(version.state)
  // Who has decided by keyboard had the focus on a button that is gone.
  useLayoutEffect(() => {
    if (was.current !== version.state && document.activeElement === document.body) head.current?.focus()
    was.current = version.state
  }, [version.state])
  const texts = words.value.publish
  const { pack, state, note, restores, proposed, decided, reason, comments } = version
  const isCurrent = packRef(pack) === packRef(list.current)
  const mayBeHeard = state === 'proposed' || state === 'published'
  const isHeard = comments !== null && clock.value <= comments.until
  const moment = (at: string) => writeMoment(at, language.value, zone.value)
  return (
    <li class="card publish-version">
      <div class="row row-apart">
        <h3 ref={head} tabIndex={-1} class="card-title">
          {texts.version(pack.version)}
        </h3>
        <span class={`publish-state publish-${state}`}>{isCurrent ? texts.inUse : texts.states[state]}</span>
      </div>
      {note !== '' && <p>{note}</p>}
      {restores !== undefined && <p>{texts.restores(restores)}</p>}
      <p class="soft">
        {proposed === null ? texts.fromOperator : texts.proposedBy(proposed.name, moment(proposed.at))}
        {decided && decided.at !== proposed?.at && (
          <>
            {' '}
            ·{' '}
            {texts.decidedBy[state === 'published' ? 'published' : 'rejected'](
              decided.name,
              moment(decided.at),
            )}
          </>
        )}
      </p>
      {reason !== undefined && <p>{texts.reasonGiven(reason)}</p>}
      {comments && (
        <p class="soft">
          {mayBeHeard &&
            `${isHeard ? texts.window(moment(comments.until)) : texts.windowOver(moment(comments.until))} `}
          {texts.commentCount(comments.count, comments.unanswered)}
        </p>
      )}
      {state === 'published' && proposed !== null && (
        <div class="row">
          <SaveVersion packs={packs} version={pack} />
        </div>
      )}
      {!isCurrent && (
        <div class="row">
          <button
            type="button"
            class="button"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {texts.compare}
          </button>
          {state === 'published' && <RestoreVersion packs={packs} list={list} version={pack} />}
        </div>
      )}
      {compared && <ComparedVersion packs={packs} list={list} version={version} />}
      {state !== 'proposed' && <LeftWords kept={{ kind: 'rejection', of: packRef(pack) }} />}
      {state === 'proposed' && <ProposalActions packs={packs} list={list} version={version} />}
    </li>
  )
}
