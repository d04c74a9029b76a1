import type { FieldKind } from '../../../core/form/model.ts'
import type { FormDraft } from '../../../ui/form/draft.ts'
import { Field } from '../../../ui/form/field.tsx'
import { OfficeContext } from '../../../ui/form/office.ts'
import { samplePeople } from './sample-people.ts'

type StillFieldProps = { readonly draft: FormDraft; readonly kind: FieldKind; readonly path: string }

/** A field as it will look; one that offers people offers made-up ones, since the builder is in no office. */
export function StillField({ draft, kind, path }: StillFieldProps) {
  const field = <Field draft={draft} path={path} drawItem={() => null} />
  if (kind !== 'person' && kind !== 'people') return field
  return <OfficeContext.Provider value={samplePeople}>{field}</OfficeContext.Provider>
}
