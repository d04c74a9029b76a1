import {
  ArrowLeftRight,
  Award,
  BookOpen,
  CircleDashed,
  GraduationCap,
  MessagesSquare,
  Share2,
  TrendingUp,
} from 'lucide-preact'
import type { Training } from '../../core/pack/model.ts'
import { assertNever } from '../../core/result.ts'
import type { FollowUp } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'

type FollowUpProps = { readonly followUps: readonly FollowUp[]; readonly trainings: readonly Training[] }

const icons = {
  training: GraduationCap,
  coaching: MessagesSquare,
  'share-practice': Share2,
  'further-study': BookOpen,
  'placement-review': ArrowLeftRight,
  'promotion-review': TrendingUp,
  award: Award,
  none: CircleDashed,
} as const

/** What comes next, each with its cause. */
export function FollowUpList({ followUps, trainings }: FollowUpProps) {
  return (
    <section class="sheet">
      <h2 class="sheet-title">{words.value.result.followUps}</h2>
      <ul class="follow-ups">
        {followUps.map((followUp) => {
          const Icon = icons[followUp.action.kind]
          const { title, about } = followUpWords(followUp, trainings)
          return (
            <li key={`${followUp.rule} ${say(followUp.cause, 'id')}`} class="follow-up">
              <Icon size={20} aria-hidden="true" />
              <div>
                {title && <p class="follow-up-title">{title}</p>}
                {about && <p class="soft follow-up-about">{about}</p>}
                <p>
                  {followUp.action.kind !== 'none' && <span class="soft">{words.value.result.cause}: </span>}
                  {say(followUp.cause, language.value)}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What a follow-up is called, and what kind of thing it is. */
export function followUpWords(
  { action }: FollowUp,
  trainings: readonly Training[],
): { title: string; about: string } {
  const texts = words.value.result
  switch (action.kind) {
    case 'training': {
      const training = trainings.find(({ id }) => id === action.training)
      if (training === undefined) return { title: action.training, about: '' }
      const hours = writeNumber(training.hours, language.value)
      return {
        title: say(training.title, language.value),
        about: texts.training(hours, texts[training.provider]),
      }
    }
    case 'coaching':
      return { title: say(action.title, language.value), about: texts.coaching }
    case 'share-practice':
      return { title: say(action.title, language.value), about: texts.sharePractice }
    case 'further-study':
    case 'placement-review':
    case 'promotion-review':
    case 'award':
      return { title: say(action.title, language.value), about: texts.proposal }
    case 'none':
      return { title: '', about: '' }
    default:
      return assertNever(action)
  }
}
