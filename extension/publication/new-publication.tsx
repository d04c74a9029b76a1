import { CircleAlert, Eye } from 'lucide-preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { jottedText } from '../../core/draft/jotting.ts'
import type { FigurePreview, PublicationList } from '../../core/protocol/figures.ts'
import type { Grouping } from '../../core/publication/draft-figures.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { PublicFiguresView } from './public-figures-view.tsx'
import type { Publishing } from './use-publications.ts'

/** What everybody would read, and for which choice. */
type Found = { readonly asked: string; readonly preview: FigurePreview }

type NewProps = { readonly list: PublicationList; readonly publishing: Publishing }

const groupings: readonly Grouping[] = ['unit', 'post', 'none']

/** Chooses a closed cycle and how its people are grouped, and shows what everybody would read. */
export function NewPublication({ list, publishing }: NewProps) {
  const id = useId()
  const texts = words.value.publication
  const [cycle, setCycle] = useState(list.cycles[0]?.id ?? '')
  const [grouping, setGrouping] = useState<Grouping>('unit')
  const [found, setFound] = useState<Found | null>(null)
  const jotting = useJotting('publication', cycle)
  const { preview: look } = publishing
  const count = list.publications.length
  const note = jotting ? jottedText(jotting.fields.value, '/note') : ''
  // Whatever was decided in between changes what may be published next.
  const asked = `${cycle} ${grouping} ${count}`
  useEffect(() => {
    let stale = false
    if (cycle === '') return
    void look(cycle, grouping).then((preview) => {
      if (preview && !stale) setFound({ asked, preview })
    })
    return () => {
      stale = true
    }
  }, [look, asked])
  if (list.cycles.length === 0) return <p class="soft">{texts.noCycle}</p>
  const waiting = list.publications.some((one) => one.state === 'proposed' && one.figures.cycle.id === cycle)
  // What was found before stays in sight while the next is asked for: nothing below it moves or goes.
  const preview = found?.preview
  const isCurrent = found?.asked === asked
  const propose = async () => {
    if (preview === undefined) return
    if (await publishing.propose(cycle, { grouping, mark: preview.mark, note })) jotting?.write({})
  }
  return (
    <section class="sheet sheet-padded stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.title}</h2>
      <label class="filter-choice publication-cycle">
        <span class="label">{texts.cycle}</span>
        <select class="input" value={cycle} onChange={({ currentTarget }) => setCycle(currentTarget.value)}>
          {list.cycles.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="publication-grouping">
        <legend class="label">{texts.grouping}</legend>
        {groupings.map((each) => (
          <label key={each} class="row">
            <input
              type="radio"
              name={`${id}-grouping`}
              checked={grouping === each}
              onChange={() => setGrouping(each)}
            />
            {texts.groupings[each]}
          </label>
        ))}
        <p class="soft">{texts.groupingHint}</p>
      </fieldset>
      {preview?.refusal && (
        <Banner tone="warning" icon={CircleAlert} title={texts.refused}>
          <p>{say(preview.refusal, language.value)}</p>
        </Banner>
      )}
      {preview?.figures && (
        <div class="stack" aria-busy={!isCurrent}>
          <h3 class="row">
            <Eye size={18} aria-hidden="true" />
            {texts.preview}
          </h3>
          <PublicFiguresView figures={preview.figures} withheld={preview.withheld} />
        </div>
      )}
      <div>
        <label class="field-label" for={`${id}-note`}>
          {texts.note}
        </label>
        <p id={`${id}-note-hint`} class="field-hint">
          {texts.noteHint}
        </p>
      </div>
      <textarea
        id={`${id}-note`}
        class="input"
        aria-describedby={`${id}-note-hint`}
        rows={3}
        maxLength={2000}
        value={note}
        // What was typed before there is a place to keep it would be lost.
        readOnly={jotting === null}
        onInput={({ currentTarget }) => jotting?.write({ '/note': currentTarget.value })}
      />
      {jotting && <JottingState jotting={jotting} />}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={waiting || !isCurrent || !preview?.figures}
          onClick={() => void propose()}
        >
          {list.people === 2 ? texts.propose : texts.publishNow}
        </button>
        <span class="soft">
          {waiting ? texts.waits : list.people === 2 ? texts.proposeHint : texts.publishHint}
        </span>
      </div>
    </section>
  )
}
