import { describe, expect, test } from 'vitest'
import type { NoticeView, TaskView } from '../../core/case/view.ts'
import { caseId, cycleId, mutationId, personId, taskId } from '../../core/ids.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { en, id } from '../../ui/text/whole.ts'
import { inboxOf } from '../inbox/inbox.ts'
import { type DraftRow, untouched } from '../store/drafts.ts'
import type { OutboxItem } from '../store/outbox.ts'
import { badgeOf } from './badge.ts'
import { type Known, keysOf, tellingOf } from './notification.ts'
import { sayNotification } from './say-notification.ts'

/** Monday, 5 January 2026, 10.00 in Jakarta. */
const monday = '2026-01-05T03:00:00.000Z'
const never = { from: '00:00', to: '00:00', weekend: false }
const at = (now: string) => ({ now, zone: 'WIB' as const, quiet: never })

describe('what is told outside of Timbang', () => {
  test('[B1] new tasks are counted together and told once', () => {
    const known = knowing({ tasks: [aTask('a', null), aTask('b', '2026-02-01')] })
    const { notifications, told } = tellingOf(known, at(monday))
    expect(notifications).toEqual([{ kind: 'new', count: 2, nearest: null, route: '#/' }])
    expect(tellingOf({ ...known, told: new Set(told) }, at(monday)).notifications).toEqual([])
  })

  test('[B1] one alone leads to its own task', () => {
    const known = knowing({ tasks: [aTask('a', null)] })
    expect(tellingOf(known, at(monday)).notifications[0]?.route).toBe('#/task/a')
  })

  test('[B1] a deadline is told within three days, on the day before and on the last day', () => {
    const known = knowing({ tasks: [aTask('a', '2026-01-09')] })
    const told = new Set<string>()
    const kinds = ['05', '06', '07', '08', '09', '10'].map((day) => {
      const telling = tellingOf({ ...known, told }, at(`2026-01-${day}T03:00:00.000Z`))
      for (const key of telling.told) told.add(key)
      return telling.notifications.map(({ kind, nearest }) => `${kind} ${nearest?.kind ?? ''}`.trim())
    })
    expect(kinds).toEqual([['new'], ['due later'], [], ['due tomorrow'], ['due today'], []])
  })

  test('[B1] a task that is new and due at once is told as due alone, and a step that was slept through is skipped', () => {
    const known = knowing({ tasks: [aTask('a', '2026-01-06')] })
    const { notifications, told } = tellingOf(known, at(monday))
    expect(notifications.map(({ kind, nearest }) => [kind, nearest?.kind])).toEqual([['due', 'tomorrow']])
    expect(told.toSorted()).toEqual([
      'new:a',
      'new:a',
      'soon:a:2026-01-06T16:59:59.999Z',
      'tomorrow:a:2026-01-06T16:59:59.999Z',
    ])
  })

  test('[B1] a deadline that was moved is told anew', () => {
    const first = tellingOf(knowing({ tasks: [aTask('a', '2026-01-06')] }), at(monday))
    const moved = knowing({ tasks: [aTask('a', '2026-01-07')], told: first.told })
    expect(tellingOf(moved, at(monday)).notifications.map(({ kind }) => kind)).toEqual(['due'])
  })

  test('[B1] what was refused comes first, until it has been sent again', () => {
    const drafts = [aDraft('a')]
    const refused = anItem('a', 'm1')
    const known = knowing({ tasks: [aTask('a', null)], drafts, outbox: [refused], told: ['new:a'] })
    expect(tellingOf(known, at(monday)).notifications).toEqual([
      { kind: 'refused', count: 1, nearest: null, route: '#/task/a' },
    ])
    const again: OutboxItem = {
      ...refused,
      order: 2,
      id: mutationId('m2'),
      delivery: { kind: 'waiting', attempts: 0, notBefore: null, trouble: null },
    }
    const sent = knowing({ tasks: [aTask('a', null)], drafts, outbox: [refused, again], told: ['new:a'] })
    expect(tellingOf(sent, at(monday)).notifications).toEqual([])
  })

  test('[B1] what was on the screen when telling was switched on is no news', () => {
    const known = { ...knowing({ tasks: [aTask('a', null)] }), notices: [aNotice('n')] }
    const told = new Set(keysOf(known))
    expect(tellingOf({ ...known, told }, at(monday)).notifications).toEqual([])
    const more = { ...known, notices: [aNotice('n'), aNotice('o')], told }
    expect(tellingOf(more, at(monday)).notifications).toEqual([
      { kind: 'news', count: 1, nearest: null, route: '#/case/case-1' },
    ])
  })

  test('[B1] [V6] whoever may publish what a colleague proposed is told, its proposer is not', () => {
    const proposal = {
      id: 'kotabumi@4',
      version: 4,
      by: { id: personId('nurul'), name: 'Nurul' },
      at: monday,
      note: '',
      until: null,
    }
    const told = (mayPublish: boolean) =>
      tellingOf({ ...knowing({ tasks: [] }), proposals: [{ ...proposal, mayPublish }] }, at(monday))
        .notifications
    expect(told(true)).toEqual([{ kind: 'news', count: 1, nearest: null, route: '#/studio/versions' }])
    expect(told(false)).toEqual([])
  })

  test('[B2] in quiet hours nothing is told and nothing counts as told; afterwards what still holds is', () => {
    const known = knowing({ tasks: [aTask('a', null)] })
    const quiet = { from: '09:00', to: '11:00', weekend: false }
    expect(tellingOf(known, { ...at(monday), quiet })).toEqual({ notifications: [], told: [] })
    const later = { ...at('2026-01-05T04:00:00.000Z'), quiet }
    expect(tellingOf(known, later).notifications.map(({ kind }) => kind)).toEqual(['new'])
  })

  test('[B3] neither name nor figure of the appraisal is said, in either language', () => {
    const known = {
      ...knowing({ tasks: [aTask('a', null), aTask('b', '2026-01-06')] }),
      notices: [aNotice('n')],
    }
    const { notifications } = tellingOf(known, at(monday))
    const texts = [id, en].flatMap((words) =>
      notifications.map((each) => Object.values(sayNotification(each, words)).join(' | ')),
    )
    expect(texts).toEqual([
      'Tenggat satu tugas sudah dekat | Besok terakhir. Buka Timbang untuk melihatnya.',
      'Satu tugas baru | Buka Timbang untuk melihatnya.',
      'Satu kabar baru | Buka Timbang untuk melihatnya.',
      'One task is due soon | Due tomorrow. Open Timbang to see.',
      'One new task | Open Timbang to see.',
      'One piece of news | Open Timbang to see.',
    ])
  })
})

describe('the badge', () => {
  const badge = (known: Known) => badgeOf(known.inbox, { now: monday, zone: 'WIB', words: id })

  test('[B4] is empty where nothing waits, and calm where nothing presses', () => {
    expect(badge(knowing({ tasks: [] }))).toEqual({
      text: '',
      tone: 'calm',
      title: 'Timbang · Tidak ada tugas',
    })
    expect(badge(knowing({ tasks: [aTask('a', '2026-02-01')] }))).toEqual({
      text: '1',
      tone: 'calm',
      title: 'Timbang · 1 tugas menunggu Anda',
    })
  })

  test('[B4] presses for what is near, late or refused, in words too', () => {
    const tasks = [aTask('a', '2026-01-06'), aTask('b', '2026-01-01'), aTask('c', null), aTask('d', null)]
    expect(badge(knowing({ tasks, drafts: [aDraft('c')], outbox: [anItem('c', 'm')] }))).toEqual({
      text: '4',
      tone: 'pressing',
      title: 'Timbang · 4 tugas menunggu Anda · 3 mendesak',
    })
  })
})

function knowing(over: {
  readonly tasks: readonly TaskView[]
  readonly drafts?: readonly DraftRow[]
  readonly outbox?: readonly OutboxItem[]
  readonly told?: readonly string[]
}): Known {
  const { tasks, drafts = [], outbox = [], told = [] } = over
  return {
    inbox: inboxOf({ tasks, drafts, outbox, done: 0 }),
    notices: [],
    proposals: [],
    outbox,
    told: new Set(told),
  }
}

function aTask(task: string, day: string | null): TaskView {
  return {
    id: taskId(task),
    case: caseId('case-1'),
    cycle: { id: cycleId('c'), name: '2026' },
    spec: 'self-assessment',
    title: { id: 'Nilai diri', en: 'Rate yourself' },
    subject: { id: personId('siti'), name: 'Siti', post: 'Penata', unit: 'Bidang' },
    form: { id: 'self-assessment', version: 1 },
    pack: 'kotabumi@1',
    status: 'open',
    openedAt: '2026-01-01T03:00:00.000Z',
    dueAt: day === null ? null : `${day}T16:59:59.999Z`,
    doneAt: null,
    context: {},
    prefill: {},
  }
}

function aNotice(notice: string): NoticeView {
  return {
    id: notice,
    case: caseId('case-1'),
    at: monday,
    message: { id: 'Hasil Siti 92 telah dibagikan', en: 'Siti’s result of 92 has been shared' },
  }
}

const problem: ProblemDetails = {
  type: '/problems/x',
  title: '',
  status: 422,
  detail: '',
  text: { title: { id: 'x', en: 'x' }, detail: { id: 'x', en: 'x' } },
}

function aDraft(task: string): DraftRow {
  return { ...untouched({ task, form: { id: 'self-assessment', version: 1 }, at: monday }), problem }
}

function anItem(task: string, mutation: string): OutboxItem {
  return {
    order: 1,
    id: mutation,
    lane: 'case-1',
    task,
    mutation: {
      protocol: 1,
      kind: 'submit-task',
      id: mutationId(mutation),
      case: caseId('case-1'),
      task: taskId(task),
      form: { id: 'self-assessment', version: 1 },
      answers: {},
      filledAt: monday,
    },
    addedAt: monday,
    delivery: { kind: 'refused', at: monday, problem },
  }
}
