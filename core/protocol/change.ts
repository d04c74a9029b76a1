import type {
  CaseView,
  ColleagueView,
  CommentView,
  ConsultationView,
  MeView,
  NoticeView,
  PackView,
  ProposalView,
  ReadingView,
  TaskView,
} from '../case/view.ts'
import type { OfferedCourse } from '../followup/course.ts'
import type { DutyView } from '../followup/duty.ts'
import type { RecognitionView } from '../followup/recognition.ts'
import type { FollowUpView } from '../followup/views.ts'
import type { FormDocument } from '../form/model.ts'

/**
 * One row of what a person may see: the answer of `GET /v1/regions/{region}/changes?cursor=N` lists those
 * that are newer than the cursor, oldest first. The newest row of a kind and id replaces the older ones;
 * a null body takes it away.
 */
export type Change = { readonly seq: number; readonly id: string } & ChangeBody

export type ChangeBody =
  | { readonly kind: 'me'; readonly body: MeView | null }
  | { readonly kind: 'colleague'; readonly body: ColleagueView | null }
  | { readonly kind: 'pack'; readonly body: PackView | null }
  | { readonly kind: 'form'; readonly body: FormDocument | null }
  | { readonly kind: 'task'; readonly body: TaskView | null }
  | { readonly kind: 'case'; readonly body: CaseView | null }
  | { readonly kind: 'notice'; readonly body: NoticeView | null }
  | { readonly kind: 'reading'; readonly body: ReadingView | null }
  | { readonly kind: 'consultation'; readonly body: ConsultationView | null }
  | { readonly kind: 'proposal'; readonly body: ProposalView | null }
  | { readonly kind: 'comment'; readonly body: CommentView | null }
  | { readonly kind: 'follow-up'; readonly body: FollowUpView | null }
  | { readonly kind: 'course'; readonly body: OfferedCourse | null }
  | { readonly kind: 'duty'; readonly body: DutyView | null }
  | { readonly kind: 'recognition'; readonly body: RecognitionView | null }

export type ChangePage = {
  readonly protocol: number
  readonly cursor: number
  readonly more: boolean
  readonly changes: readonly Change[]
}
