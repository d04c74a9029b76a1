import { later } from '../../shell/later.tsx'
import type { GuardEditorProps } from './guard-editor.tsx'

/** A condition, with all that reads formulas and makes examples: read when a stage is first looked into. */
export const GuardEditor = later<GuardEditorProps>(
  async () => (await import('./guard-editor.tsx')).GuardEditor,
)
