import { type MediaType, mediaTypes, nameOfType } from '../../../core/evidence/media-types.ts'
import type { Json, JsonObject } from '../../../core/json.ts'
import { schemaOf } from '../../../core/studio/form-edit/schema-place.ts'
import { setMember, setSchema } from '../../../core/studio/form-edit/set-part.ts'
import { words } from '../../../ui/text/messages.ts'
import { label } from './acts.ts'
import { CheckField } from './check-field.tsx'
import { DefaultBox } from './default-box.tsx'
import { NumberField } from './number-field.tsx'
import { PlainBox } from './plain-box.tsx'
import type { PartSectionProps } from './properties-panel.tsx'
import { Section } from './section.tsx'

/** What an answer may be: how long, how large, how many; and what it is until somebody changes it. */
export function LimitsSection({ builder, part }: PartSectionProps) {
  const says = words.value.studio.forms
  const { body, path, at } = part
  const schema = path === null ? undefined : schemaOf(builder.form.value, path)
  const set = (changes: { readonly [keyword: string]: Json | undefined }) =>
    builder.change(label.limits, (form) => setSchema(form, at, changes))
  if (schema === undefined) return null
  const limits = limitsOf(String(body.kind))
  const kind = String(body.kind)
  if (limits.length === 0 && kind !== 'file' && !hasDefault.has(kind)) return null
  return (
    <Section title={says.limitsTitle}>
      <div class="prop-numbers">
        {limits.map((name) => {
          const value = schema[name]
          if (typeof value === 'string')
            return (
              <p key={name} class="prop-hint">
                {says.limits[name]}: {says.fromRow(value)}
              </p>
            )
          return (
            <NumberField
              key={name}
              label={says.limits[name]}
              whole={name !== 'minimum' && name !== 'maximum' && name !== 'multipleOf'}
              value={typeof value === 'number' ? value : undefined}
              write={(next) => set({ [name]: next })}
            />
          )
        })}
      </div>
      {(kind === 'text' || kind === 'long-text') && (
        <PlainBox
          label={says.pattern}
          hint={says.patternHint}
          value={typeof schema.pattern === 'string' ? schema.pattern : ''}
          write={(text) => set({ pattern: text === '' ? undefined : text })}
        />
      )}
      {kind === 'text' && (
        <CheckField
          label={says.nip}
          checked={schema.format === 'nip'}
          write={(on) => set({ format: on ? 'nip' : undefined })}
        />
      )}
      {kind === 'file' && (
        <FileLimits
          body={body}
          write={(name, value) =>
            builder.change(label.limits, (form) => setMember(form, at, { name, value }))
          }
        />
      )}
      {hasDefault.has(kind) && part.set === null && (
        <DefaultBox part={part} value={schema.default} write={(value) => set({ default: value })} />
      )}
    </Section>
  )
}

const hasDefault = new Set([
  'text',
  'long-text',
  'integer',
  'decimal',
  'percentage',
  'rupiah',
  'yes-no',
  'choice',
  'rating',
  'date',
  'month',
  'time',
])

type Limit = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'multipleOf' | 'minItems' | 'maxItems'

function limitsOf(kind: string): readonly Limit[] {
  switch (kind) {
    case 'text':
    case 'long-text':
      return ['minLength', 'maxLength']
    case 'integer':
    case 'rupiah':
    case 'duration':
      return ['minimum', 'maximum']
    case 'decimal':
    case 'percentage':
      return ['minimum', 'maximum', 'multipleOf']
    case 'choices':
    case 'people':
    case 'repeat':
    case 'indicator-table':
      return ['minItems', 'maxItems']
    case 'file':
      return ['minItems', 'maxItems']
    default:
      return []
  }
}

const megabyte = 1024 * 1024

type FileProps = {
  readonly body: JsonObject
  readonly write: (name: string, value: Json | undefined) => void
}

function FileLimits({ body, write }: FileProps) {
  const says = words.value.studio.forms
  const accept: readonly Json[] = Array.isArray(body.accept) ? body.accept : mediaTypes
  const most = typeof body.maxBytes === 'number' ? body.maxBytes / megabyte : undefined
  return (
    <>
      <fieldset class="stack stack-tight">
        <legend class="prop-label">{says.fileTypes}</legend>
        {mediaTypes.map((type: MediaType) => (
          <CheckField
            key={type}
            label={nameOfType(type)}
            checked={accept.includes(type)}
            write={(on) => {
              const next = mediaTypes.filter((each) => (each === type ? on : accept.includes(each)))
              if (next.length > 0) write('accept', next.length === mediaTypes.length ? undefined : next)
            }}
          />
        ))}
      </fieldset>
      <NumberField
        label={says.fileSize}
        value={most}
        write={(next) => write('maxBytes', next === undefined ? undefined : Math.round(next * megabyte))}
      />
    </>
  )
}
