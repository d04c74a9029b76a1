import { useEffect, useState } from 'preact/hooks'
import type { MeasurementList } from '../../../core/protocol/measurements.ts'
import { words } from '../../../ui/text/messages.ts'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { Webhooks } from '../webhooks/webhooks.tsx'
import { ApiKeys } from './api-keys.tsx'
import { KeptValues } from './kept-values.tsx'
import { UploadValues } from './upload-values.tsx'
import { useOffice } from './use-office.ts'
import { useUpload } from './use-upload.ts'

/** What the office's other systems bring, and the keys with which they do. */
export function SystemsPage() {
  const { ask, trouble } = useOffice()
  const upload = useUpload(ask)
  const [list, setList] = useState<MeasurementList | null>(null)
  const texts = words.value.office
  const isDone = upload.step.kind === 'done'
  useEffect(() => {
    void ask((server) => server.values(0)).then((found) => found && setList(found))
  }, [ask, isDone])
  const more = async () => {
    const next = list && (await ask((server) => server.values(list.cursor)))
    if (next) setList({ ...next, values: [...list.values, ...next.values] })
  }
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p>
          <a href="#/people">{texts.toPeople}</a>
        </p>
        <h1>{texts.title}</h1>
        <p class="soft">{texts.lead}</p>
      </header>
      <TroubleBanner trouble={trouble} />
      <UploadValues upload={upload} indicators={list?.indicators ?? []} />
      {list && <KeptValues list={list} onMore={() => void more()} />}
      <ApiKeys ask={ask} />
      <Webhooks ask={ask} />
    </div>
  )
}
