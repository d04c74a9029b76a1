import {
  Calculator,
  CalendarDays,
  CalendarRange,
  CircleDot,
  Clock,
  FileText,
  Grid3x3,
  Hash,
  Heading,
  ListChecks,
  ListPlus,
  type LucideIcon,
  MessageSquareText,
  Paperclip,
  Percent,
  ShieldCheck,
  SquarePlus,
  Star,
  StickyNote,
  Table,
  TextCursorInput,
  Timer,
  ToggleLeft,
  User,
  Users,
  Wallet,
} from 'lucide-preact'
import { fieldKinds } from '../../../core/form/kind.ts'
import type { FieldKind } from '../../../core/form/model.ts'
import type { JsonObject } from '../../../core/json.ts'
import { wordsOf } from '../../../core/studio/form-edit/names.ts'
import type { NewKind } from '../../../core/studio/form-edit/new-part.ts'
import type { FormPart } from '../../../core/studio/form-edit/parts.ts'
import { language, words } from '../../../ui/text/messages.ts'

/** What a part is, for its icon and its name; `pages` is the root of a form that has some. */
export type ShownKind = NewKind | 'form'

/** The kind of a part, as the palette has it. */
export function shownKind({ body }: Pick<FormPart, 'body'>): ShownKind {
  switch (body.type) {
    case 'Category':
      return 'page'
    case 'Group':
      return 'section'
    case 'Note':
      return 'note'
    case 'Control':
      return isFieldKind(body.kind) ? body.kind : 'text'
    default:
      return 'form'
  }
}

export function isFieldKind(kind: unknown): kind is FieldKind {
  return typeof kind === 'string' && fieldKinds.includes(kind)
}

/** What a part is called where it is spoken of: its words, cut to a length that one listens to. */
export function calledOf(
  part: Pick<FormPart, 'body' | 'path'> & Partial<Pick<FormPart, 'set'>>,
  form: JsonObject,
): string {
  if (shownKind(part) === 'form') return titleOf(form)
  const { set = null } = part
  const { sets } = words.value.studio.forms
  // What each row calls itself is not known here: what it stands for is.
  const said = wordsOf(part, language.value)
    .replace(/\{(row|each|name)\b[^}]*\}/g, () => (set === null ? '…' : (sets[set as 'indicators'] ?? set)))
    .replace(/\{[^}]*\}/g, '…')
  return said.length > 80 ? `${said.slice(0, 77)}…` : said
}

export function titleOf(form: JsonObject): string {
  const { title, id } = form
  const said = typeof title === 'object' && title !== null ? (title as JsonObject)[language.value] : undefined
  return typeof said === 'string' ? said : String(id)
}

export function kindName(kind: ShownKind): string {
  return kind === 'form' ? words.value.studio.kinds.form : words.value.studio.forms.kinds[kind]
}

export const kindIcons: Readonly<Record<ShownKind, LucideIcon>> = {
  form: FileText,
  page: SquarePlus,
  section: Heading,
  note: StickyNote,
  feedback: MessageSquareText,
  text: TextCursorInput,
  'long-text': FileText,
  integer: Hash,
  decimal: Hash,
  percentage: Percent,
  rupiah: Wallet,
  date: CalendarDays,
  month: CalendarRange,
  time: Clock,
  duration: Timer,
  'yes-no': ToggleLeft,
  choice: CircleDot,
  choices: ListChecks,
  rating: Star,
  matrix: Grid3x3,
  'indicator-table': Table,
  repeat: ListPlus,
  person: User,
  people: Users,
  file: Paperclip,
  acknowledgement: ShieldCheck,
  computed: Calculator,
}

/** The palette, in the order in which one looks for things. */
export const palette: readonly {
  readonly group: 'hold' | 'write' | 'number' | 'time' | 'choose' | 'list' | 'other'
  readonly kinds: readonly NewKind[]
}[] = [
  { group: 'hold', kinds: ['page', 'section', 'note', 'feedback'] },
  { group: 'write', kinds: ['text', 'long-text'] },
  { group: 'number', kinds: ['integer', 'decimal', 'percentage', 'rupiah', 'computed'] },
  { group: 'time', kinds: ['date', 'month', 'time', 'duration'] },
  { group: 'choose', kinds: ['yes-no', 'choice', 'choices', 'rating', 'matrix'] },
  { group: 'list', kinds: ['repeat', 'indicator-table'] },
  { group: 'other', kinds: ['person', 'people', 'file', 'acknowledgement'] },
]
