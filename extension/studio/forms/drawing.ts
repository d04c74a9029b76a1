import type { JsonObject } from '../../../core/json.ts'
import type { At } from '../../../core/studio/form-edit/at.ts'
import type { FormGiven } from '../../../core/studio/form-edit/form-given.ts'
import type { layersIn } from '../../../core/studio/form-edit/layers.ts'
import type { Language } from '../../../core/text.ts'
import type { Builder } from './builder.ts'

/** What every card of a form is drawn from. */
export type Drawing = {
  readonly builder: Builder
  readonly form: JsonObject
  readonly chosen: At
  readonly layerOf: ReturnType<typeof layersIn>
  readonly given: FormGiven
  readonly language: Language
  readonly findings: ReadonlyMap<string, readonly string[]>
}
