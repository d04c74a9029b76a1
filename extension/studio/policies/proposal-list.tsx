import { useMemo } from 'preact/hooks'
import { actionKinds } from '../../../core/followup/action-kinds.ts'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { proposalNames } from '../../../core/pack/proposal-names.ts'
import { newId } from '../../../core/studio/policies/new-id.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Choose } from '../fields/choose.tsx'
import { RuleLine } from '../fields/rule-line.tsx'
import type { Studio } from '../studio.ts'
import type { Manifest } from './policies.ts'
import { TextBoxes } from './policy-fields.tsx'
import { manifestWords } from './policy-words.ts'
import { proposalExample } from './proposal-example.ts'
import { RowList } from './row-list.tsx'

type ListProps = { readonly studio: Studio; readonly manifest: Manifest }

/** What is proposed after a result besides what its scoring says: over years, by post, by trainings taken. */
export function ProposalList({ studio, manifest }: ListProps) {
  const texts = words.value.policies
  return (
    <RowList
      manifest={manifest}
      list="proposals"
      what={manifestWords.proposals}
      lead={texts.proposalsLead}
      titleOf={(row) => `${actionTitle(manifest, row)} · ${String(row.id ?? '')}`}
      blank={(rows) => ({
        id: newId('usulan', rows),
        when: false,
        action: { kind: 'coaching', title: { id: 'Bimbingan oleh atasan', en: 'Coaching by the superior' } },
        cause: { id: 'Tulis alasannya di sini.', en: 'Write the reason here.' },
      })}
    >
      {(index) => <Proposal studio={studio} manifest={manifest} index={index} />}
    </RowList>
  )
}

function Proposal({ studio, manifest, index }: ListProps & { readonly index: number }) {
  const texts = words.value.policies
  const at = ['proposals', index]
  const row = manifest.read(at)
  const { when, action: written, source }: JsonObject = isObject(row) ? row : {}
  const action: JsonObject = isObject(written) ? written : {}
  const pack = studio.judged.value.judgement?.pack ?? null
  const variables = useMemo(() => (pack === null ? [] : proposalNames(pack)), [pack])
  const isClosed = (name: string) => !manifest.standing([...at, name]).isOpen
  const trainings = rowsOf(manifest.read(['trainings']))
  const sources = manifest.read(['sources'])
  const label = say(manifestWords.proposalWhen, language.value)
  return (
    <>
      <RuleLine
        label={label}
        note="pack.proposals"
        rule={when}
        none=""
        isOpen={!isClosed('when')}
        variables={variables}
        example={pack && (() => proposalExample(studio, pack))}
        first={() => false}
        write={(rule) => manifest.set(manifestWords.proposalWhen, [...at, 'when'], rule)}
      />
      <div class="studio-fields">
        <Choose
          label={say(manifestWords.proposalKind, language.value)}
          value={String(action.kind ?? '')}
          disabled={isClosed('action')}
          choices={actionKinds
            .filter((kind) => kind !== 'training' || trainings.length > 0)
            .map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          write={(kind) =>
            manifest.set(
              manifestWords.proposalKind,
              [...at, 'action'],
              kind === 'training'
                ? { kind, training: String(trainings[0]?.id ?? '') }
                : { kind, title: action.title ?? titles[kind as keyof typeof titles] },
            )
          }
        />
        {action.kind === 'training' && (
          <Choose
            label={say(manifestWords.proposalTraining, language.value)}
            value={String(action.training ?? '')}
            disabled={isClosed('action')}
            choices={trainings.map(({ id, title }) => ({ value: String(id), label: saidIn(title) }))}
            write={(training) =>
              manifest.set(manifestWords.proposalTraining, [...at, 'action'], { kind: 'training', training })
            }
          />
        )}
        <Choose
          label={say(manifestWords.proposalSource, language.value)}
          value={typeof source === 'string' ? source : ''}
          disabled={isClosed('source')}
          choices={[
            { value: '', label: texts.noSource },
            ...Object.entries(isObject(sources) ? sources : {}).map(([id, each]) => ({
              value: id,
              label: saidIn(isObject(each) ? each.title : undefined) || id,
            })),
          ]}
          write={(id) =>
            manifest.set(manifestWords.proposalSource, [...at, 'source'], id === '' ? undefined : id)
          }
        />
      </div>
      {action.kind !== 'training' && (
        <TextBoxes manifest={manifest} at={[...at, 'action', 'title']} what={manifestWords.proposalTitle} />
      )}
      <TextBoxes manifest={manifest} at={[...at, 'cause']} what={manifestWords.proposalCause} />
      <p class="field-hint">{texts.causeHint}</p>
    </>
  )
}

/** What each kind is called at first, in both languages: the author may say it otherwise. */
const titles = {
  coaching: { id: 'Bimbingan oleh atasan', en: 'Coaching by the superior' },
  'share-practice': { id: 'Berbagi praktik baik', en: 'Sharing good practice' },
  'further-study': { id: 'Diusulkan tugas belajar', en: 'Put forward for further study' },
  'placement-review': { id: 'Penempatan ditinjau', en: 'The placement is reviewed' },
  'promotion-review': { id: 'Promosi dipertimbangkan', en: 'A promotion is considered' },
  award: { id: 'Diusulkan menerima penghargaan', en: 'Nominated for an award' },
  'talent-pool': { id: 'Diusulkan masuk kelompok talenta', en: 'Put forward for the talent pool' },
} as const

function actionTitle(manifest: Manifest, { action }: JsonObject): string {
  if (!isObject(action)) return ''
  if (action.kind !== 'training') return saidIn(action.title)
  const training = rowsOf(manifest.read(['trainings'])).find(({ id }) => id === action.training)
  return training === undefined ? String(action.training ?? '') : saidIn(training.title)
}

function rowsOf(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? json.filter((row: Json): row is JsonObject => isObject(row)) : []
}

function saidIn(text: Json | undefined): string {
  const said = isObject(text) ? text[language.value] : undefined
  return typeof said === 'string' ? said : ''
}
