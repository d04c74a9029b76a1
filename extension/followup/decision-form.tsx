import { Send } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { OfferedCourse } from '../../core/followup/course.ts'
import type { FollowUpProposal } from '../../core/followup/model.ts'
import type { Json } from '../../core/json.ts'
import { words } from '../../ui/text/messages.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import type { Jotting } from '../jottings/open-jotting.ts'
import { TextBox } from '../jottings/text-box.tsx'
import type { Courses } from './action-words.ts'
import { type DecisionDraft, missingIn, noAnswer } from './decision-draft.ts'
import { actionIn, decisionFields, decisionIn } from './decision-fields.ts'
import { MissingSummary } from './missing-summary.tsx'
import { OwnActions } from './own-actions.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { sayMissing } from './say-missing.ts'

type FormProps = {
  readonly proposals: readonly FollowUpProposal[]
  readonly courses: Courses
  readonly offered: readonly OfferedCourse[]
  readonly jotting: Jotting
  /** What it starts from while nothing has been written. */
  readonly base: DecisionDraft
  readonly onSend: (draft: DecisionDraft) => Promise<void>
}

/** Every proposal with an answer, own actions, or the reason for none; what is written is kept like a form (FD1). */
export function DecisionForm({ proposals, courses, offered, jotting, base, onSend }: FormProps) {
  const [tried, setTried] = useState(0)
  const draft = decisionIn(jotting.fields.value) ?? base
  // Of what stands there now: two fields may be written before this is drawn again.
  const change = (part: (now: DecisionDraft) => Partial<DecisionDraft>) => {
    const now = decisionIn(jotting.fields.peek()) ?? base
    jotting.write(decisionFields({ ...now, ...part(now) }))
  }
  const missing = tried > 0 ? missingIn(draft, proposals) : []
  const errorAt = (field: string) => {
    const found = missing.find((one) => one.field === field)
    return found === undefined ? null : sayMissing(found)
  }
  const stands =
    draft.added.length > 0 ||
    Object.values(draft.answers).some(({ answer }) => answer && answer !== 'refused')
  const send = () => {
    if (missingIn(draft, proposals).length > 0) setTried(tried + 1)
    else void onSend(draft)
  }
  const texts = words.value.follow
  return (
    <form
      class="stack stack-loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p class="soft">{texts.lead}</p>
      <MissingSummary missing={missing} tried={tried} />
      <section class="stack" aria-labelledby="proposals">
        <h2 id="proposals">{texts.proposals}</h2>
        {proposals.length === 0 && <p>{texts.noProposals}</p>}
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            courses={courses}
            offered={offered}
            given={draft.answers[proposal.id] ?? noAnswer}
            errorAt={errorAt}
            onChange={(given) => change(({ answers }) => ({ answers: { ...answers, [proposal.id]: given } }))}
          />
        ))}
      </section>
      <OwnActions
        added={draft.added}
        offered={offered}
        errorAt={errorAt}
        onChange={(added) => change(() => ({ added }))}
      />
      {!stands && (
        <TextBox
          id="none"
          label={texts.none}
          hint={texts.noneHint}
          error={errorAt('none')}
          rows={3}
          most={4000}
          value={draft.none}
          onChange={(text) => change(() => ({ none: text }))}
        />
      )}
      <JottingState jotting={jotting} wordFor={answerWord} />
      <div>
        <button type="submit" class="button button-main">
          <Send size={18} aria-hidden="true" />
          {texts.decide}
        </button>
      </div>
    </form>
  )
}

/** What was chosen, in words: texts of the person's own stay what they are. */
function answerWord(pointer: string, answer: Json): string {
  const texts = words.value.follow
  if (pointer.endsWith('/action')) {
    const { kind, title } = actionIn(answer)
    return title === '' ? texts.kinds[kind] : `${texts.kinds[kind]}: ${title}`
  }
  return pointer.endsWith('/answer') &&
    (answer === 'accepted' || answer === 'changed' || answer === 'refused')
    ? texts[answer]
    : String(answer)
}
