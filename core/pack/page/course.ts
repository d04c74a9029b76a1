import { own } from '../../json.ts'
import type { OpenState, State, WorkflowDocument } from '../../workflow/model.ts'
import type { DayCount } from '../model.ts'
import { type Html, html } from './html.ts'
import { type Reading, say, sayId, sayNumber, valueAt } from './reading.ts'
import { words } from './words.ts'

/**
 * The stages in the order in which a case comes to them, with who does what by when.
 * `calendarSection({ pack, language: 'en' }).html` begins with `<section id="calendar">`.
 */
export function calendarSection(reading: Reading): Html {
  const { workflow, holidays } = reading.pack
  return html`<section id="calendar"><h2>${say(reading, words.calendar)}</h2>
<table><thead><tr><th scope="col">${say(reading, words.stage)}</th><th scope="col">${say(reading, words.does)}</th><th scope="col">${say(reading, words.deadline)}</th><th scope="col">${say(reading, words.late)}</th></tr></thead>
<tbody>${stages(workflow).map((state) => stageRow(reading, state))}</tbody></table>
<details><summary>${say(reading, words.holidays)} (${holidays.length})</summary>
<ul class="columns">${holidays.map(({ date, name }) => html`<li><span class="number">${sayDate(reading, date)}</span> ${say(reading, name)}</li>`)}</ul></details></section>`
}

function stages({ initial, states }: WorkflowDocument): readonly OpenState[] {
  const order = [initial]
  for (const id of order) {
    for (const next of waysOn(own(states, id))) if (!order.includes(next)) order.push(next)
  }
  return order.flatMap((id) => {
    const state = own(states, id)
    return state?.kind === 'open' ? [state] : []
  })
}

function waysOn(state: State | undefined): readonly string[] {
  return state === undefined || state.kind === 'final' ? [] : state.transitions.map(({ to }) => to)
}

function stageRow(reading: Reading, state: OpenState): Html {
  const late = state.transitions.find(({ on }) => on.event === 'deadline')
  return html`<tr><th scope="row">${say(reading, state.title)}</th>
<td>${awaits(state) ? say(reading, words.calibration) : ''}<ul>${state.tasks.map(({ role, title }) => html`<li>${sayId(reading, role)}: ${say(reading, title)}</li>`)}</ul></td>
<td>${deadlineOf(reading, state)}</td><td>${late ? say(reading, late.title) : '–'}</td></tr>`
}

function awaits({ transitions }: OpenState): boolean {
  return transitions.some(({ on }) => on.event === 'calibrated')
}

function deadlineOf(reading: Reading, { deadline }: OpenState): string {
  if (deadline === undefined) return '–'
  const days = 'policy' in deadline ? valueAt(reading.pack.policies, deadline.policy.split('.')) : deadline
  return isDayCount(days) ? sayDays(reading, days) : '–'
}

function isDayCount(value: unknown): value is DayCount {
  return typeof value === 'object' && value !== null && 'days' in value && 'calendar' in value
}

/** `14 hari kalender`. */
export function sayDays(reading: Reading, { days, calendar }: DayCount): string {
  return `${sayNumber(reading, days)} ${say(reading, calendar === 'working' ? words.working : words.calendarDays)}`
}

const months = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

/** `5 Januari 2026` for `2026-01-05`. */
function sayDate({ language }: Reading, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${months[language][Number(month) - 1] ?? month} ${year}`
}
