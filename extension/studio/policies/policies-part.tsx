import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { newId } from '../../../core/studio/policies/new-id.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { Typed } from '../fields/typed.tsx'
import type { PartProps } from '../parts.ts'
import { type Manifest, policyNames, useManifest } from './policies.ts'
import { ChoiceBox, NumberBox, TextBoxes } from './policy-fields.tsx'
import { PolicyRow } from './policy-row.tsx'
import { manifestWords, optionalPolicies, policyWords } from './policy-words.ts'
import { ProposalList } from './proposal-list.tsx'
import { RowList } from './row-list.tsx'

/** Whose pack it is and what it lays down beside forms and rules: name, time, policies, holidays, trainings. */
export function PoliciesPart({ studio }: PartProps) {
  const manifest = useManifest(studio)
  const texts = words.value.policies
  const known = Object.keys(policyWords).filter((name) => !name.includes('.'))
  const names = policyNames(manifest.pack, known)
  const absent = Object.entries(optionalPolicies(manifest.forms.map(({ id }) => id))).filter(
    ([name]) => !names.includes(name),
  )
  return (
    <div class="stack">
      <div>
        <h2>{texts.title}</h2>
        <p class="soft">{texts.lead}</p>
      </div>
      <Identity manifest={manifest} />
      <h3>{texts.policies}</h3>
      {names.map((policy) => (
        <PolicyRow key={policy} manifest={manifest} policy={policy} />
      ))}
      {absent.length > 0 && (
        <div class="row">
          {absent.map(([name, start]) => {
            const what = policyWords[name]?.name ?? { id: name, en: name }
            return (
              <button
                key={name}
                type="button"
                class="button button-small"
                onClick={() => manifest.set(what, ['policies', name], start)}
              >
                {texts.layDown(say(what, language.value))}
              </button>
            )
          })}
        </div>
      )}
      <Holidays manifest={manifest} />
      <Trainings manifest={manifest} />
      <ProposalList studio={studio} manifest={manifest} />
    </div>
  )
}

type SectionProps = { readonly manifest: Manifest }

function Identity({ manifest }: SectionProps) {
  const texts = words.value.policies
  const lines = manifest.read(['region', 'letterhead', 'lines'])
  const count = Array.isArray(lines) ? lines.length : 0
  return (
    <section class="sheet sheet-padded stack" aria-label={texts.identity}>
      <h3>{texts.identity}</h3>
      <TextBoxes manifest={manifest} at={['region', 'name']} what={manifestWords.name} />
      <TextBoxes manifest={manifest} at={['region', 'agency']} what={manifestWords.agency} />
      <div class="studio-fields">
        <ChoiceBox manifest={manifest} at={['timeZone']} what={manifestWords.timeZone} of="timeZone" />
      </div>
      <h4>{say(manifestWords.letterheads, language.value)}</h4>
      {Array.from({ length: count }, (_, index) => (
        <TextBoxes
          key={index}
          manifest={manifest}
          at={['region', 'letterhead', 'lines', index]}
          what={{
            id: `${manifestWords.letterhead.id} ${index + 1}`,
            en: `${manifestWords.letterhead.en} ${index + 1}`,
          }}
        />
      ))}
      <div class="row">
        {count < 4 && (
          <button
            type="button"
            class="button button-small"
            onClick={() =>
              manifest.set(manifestWords.letterheads, ['region', 'letterhead'], oneLineMore(manifest))
            }
          >
            {texts.addLine}
          </button>
        )}
        {count > 0 && (
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() =>
              manifest.set(manifestWords.letterheads, ['region', 'letterhead'], oneLineLess(manifest))
            }
          >
            {texts.removeLine}
          </button>
        )}
      </div>
    </section>
  )
}

/** A letterhead with the agency as its next line. */
function oneLineMore(manifest: Manifest): JsonObject {
  const head = manifest.read(['region', 'letterhead'])
  const agency = manifest.read(['region', 'agency']) ?? { id: '–', en: '–' }
  const lines = manifest.read(['region', 'letterhead', 'lines'])
  return {
    ...(isObject(head ?? null) ? (head as JsonObject) : {}),
    lines: [...(Array.isArray(lines) ? lines : []), agency],
  }
}

/** Without its last line; nothing without any. */
function oneLineLess(manifest: Manifest): Json | undefined {
  const head = manifest.read(['region', 'letterhead'])
  const lines = manifest.read(['region', 'letterhead', 'lines'])
  if (!Array.isArray(lines) || lines.length < 2 || !isObject(head ?? null)) return undefined
  return { ...(head as JsonObject), lines: lines.slice(0, -1) }
}

function Holidays({ manifest }: SectionProps) {
  const texts = words.value.policies
  return (
    <RowList
      manifest={manifest}
      list="holidays"
      what={manifestWords.holidays}
      titleOf={({ date, name }) => `${readableDate(date)} · ${saidIn(name)}`}
      blank={() => ({
        date: new Date().toISOString().slice(0, 10),
        name: { id: 'Hari libur', en: 'Holiday' },
      })}
    >
      {(index) => (
        <>
          <Typed
            label={say(manifestWords.date, language.value)}
            value={String(manifest.read(['holidays', index, 'date']) ?? '')}
            disabled={!manifest.standing(['holidays', index]).isOpen}
            fault={(text) => (isDate(text.trim()) ? null : texts.notDate)}
            write={(text) => manifest.set(manifestWords.date, ['holidays', index, 'date'], text.trim())}
          />
          <TextBoxes manifest={manifest} at={['holidays', index, 'name']} what={manifestWords.holidayName} />
        </>
      )}
    </RowList>
  )
}

function Trainings({ manifest }: SectionProps) {
  return (
    <RowList
      manifest={manifest}
      list="trainings"
      what={manifestWords.trainings}
      titleOf={({ title, competency }) => `${saidIn(title)} · ${String(competency ?? '')}`}
      blank={(rows) => ({
        id: newId('pelatihan', rows),
        title: { id: 'Pelatihan baru', en: 'New training' },
        competency: 'umum',
        competencyName: { id: 'Umum', en: 'General' },
        provider: 'regional',
        hours: 8,
      })}
    >
      {(index) => (
        <>
          <TextBoxes
            manifest={manifest}
            at={['trainings', index, 'title']}
            what={manifestWords.trainingTitle}
          />
          <TextBoxes
            manifest={manifest}
            at={['trainings', index, 'competencyName']}
            what={manifestWords.competencyName}
          />
          <div class="studio-fields">
            <Typed
              label={say(manifestWords.competency, language.value)}
              value={String(manifest.read(['trainings', index, 'competency']) ?? '')}
              disabled={!manifest.standing(['trainings', index]).isOpen}
              fault={(text) => (text.trim() === '' ? words.value.flow.emptyText : null)}
              write={(text) =>
                manifest.set(manifestWords.competency, ['trainings', index, 'competency'], text.trim())
              }
            />
            <ChoiceBox
              manifest={manifest}
              at={['trainings', index, 'provider']}
              what={manifestWords.provider}
              of="provider"
            />
            <NumberBox manifest={manifest} at={['trainings', index, 'hours']} what={manifestWords.hours} />
          </div>
        </>
      )}
    </RowList>
  )
}

function saidIn(text: Json | undefined): string {
  if (!isObject(text ?? null)) return ''
  const said = (text as JsonObject)[language.value]
  return typeof said === 'string' ? said : ''
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

function readableDate(date: Json | undefined): string {
  return typeof date === 'string' && isDate(date) ? writeDate(date, language.value) : String(date ?? '')
}
