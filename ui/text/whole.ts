import { en as enPages } from './en.ts'
import { enForm } from './en-form.ts'
import { enShell } from './en-shell.ts'
import { id as idPages } from './id.ts'
import { idForm } from './id-form.ts'
import { idShell } from './id-shell.ts'
import type { Messages } from './messages.ts'

/** All texts of both languages at once, for tests; a page reads one language (`speak`). */
export const id = { ...idShell, ...idForm, ...idPages }
export const en: Messages = { ...enShell, ...enForm, ...enPages }
