import type { JsonObject } from '../../../core/json.ts'
import type { At } from '../../../core/studio/form-edit/at.ts'
import type { layersIn } from '../../../core/studio/form-edit/layers.ts'
import type { Builder } from './builder.ts'

/** What every card of a form is drawn from. */
export type Drawing = {
  readonly builder: Builder
  readonly form: JsonObject
  readonly chosen: At
  readonly layerOf: ReturnType<typeof layersIn>
  readonly findings: ReadonlyMap<string, readonly string[]>
}
