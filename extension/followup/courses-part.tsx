import { CircleAlert, CircleCheck, Upload } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { ExchangeProblem } from '../../core/exchange/problem.ts'
import type { Course } from '../../core/followup/course.ts'
import type { ProgrammeList } from '../../core/protocol/development.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { writeNumber, writeRupiah } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { downloadCourses, readCourseFile, sayCourseProblem } from './course-file.ts'
import { CourseForm } from './course-form.tsx'
import { useDevelopment } from './use-development.ts'

/** Faults that are listed; the first of them lead to the others. */
const MOST_FAULTS = 50

/** The region's catalogue: from a table or by hand, beside the trainings of the pack. */
export function CoursesPart() {
  const { ask, act, trouble } = useDevelopment()
  const [list, setList] = useState<ProgrammeList | null>(null)
  const [faults, setFaults] = useState<readonly ExchangeProblem[]>([])
  const [taken, setTaken] = useState<number | null>(null)
  const [edited, setEdited] = useState<Course | 'new' | null>(null)
  const look = () => ask((server) => server.programmes(null)).then((read) => read && setList(read))
  useEffect(() => {
    void look()
  }, [ask])
  const texts = words.value.follow
  if (list === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  const keep = async (courses: readonly Course[]) => {
    const done = await act({ kind: 'keep-courses', courses })
    if (done) await look()
    return done
  }
  const take = async (file: File) => {
    setTaken(null)
    const read = await readCourseFile(file)
    setFaults(read.kind === 'err' ? read.error : [])
    if (read.kind === 'err' || read.value.length === 0) return
    if (await keep(read.value)) setTaken(read.value.length)
  }
  const names = new Map(list.competencies.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => {
    const name = names.get(id)
    return name ? say(name, language.value) : id
  }
  const ofPack = list.offered.filter(({ id }) => !list.courses.some((course) => course.id === id))
  return (
    <>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      <section class="sheet sheet-padded stack">
        <div class="row">
          <button type="button" class="button button-main" onClick={() => setEdited('new')}>
            {texts.course.new}
          </button>
          <label class="button file-button">
            <Upload size={18} aria-hidden="true" />
            {texts.course.import}
            <input
              type="file"
              class="visually-hidden"
              accept=".xlsx,.csv"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? []
                if (file) void take(file)
                currentTarget.value = ''
              }}
            />
          </label>
          <button
            type="button"
            class="link-button"
            onClick={() => void downloadCourses(list.courses, language.value)}
          >
            {texts.course.template}
          </button>
        </div>
        <p class="soft">{texts.course.importHint}</p>
        <div aria-live="polite">
          {taken !== null && <Banner tone="good" icon={CircleCheck} title={texts.course.imported(taken)} />}
          {faults.length > 0 && (
            <Banner tone="trouble" icon={CircleAlert} title={texts.course.faults(faults.length)}>
              <ul>
                {faults.slice(0, MOST_FAULTS).map((fault) => (
                  <li key={JSON.stringify(fault)}>{sayCourseProblem(fault, language.value)}</li>
                ))}
              </ul>
            </Banner>
          )}
        </div>
        {edited !== null && (
          <CourseForm
            key={edited === 'new' ? 'new' : edited.id}
            course={edited === 'new' ? null : edited}
            competencies={list.competencies}
            onKeep={async (course) => {
              const isKept = await keep([course])
              if (isKept) setEdited(null)
              return isKept
            }}
            onClose={() => setEdited(null)}
          />
        )}
      </section>
      <section class="sheet">
        <div class="table-box">
          <table class="table table-fold">
            <caption class="visually-hidden">{texts.course.list}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.course.name}</th>
                <th scope="col">{texts.course.provider}</th>
                <th scope="col">{texts.course.competency}</th>
                <th scope="col" class="number">
                  {texts.course.hours}
                </th>
                <th scope="col">{texts.course.cost}</th>
              </tr>
            </thead>
            <tbody>
              {list.courses.map((course) => (
                <tr key={course.id}>
                  <th scope="row" class="figure-name">
                    <button type="button" class="link-button" onClick={() => setEdited(course)}>
                      {course.name}
                    </button>
                    <span class="figure-note">
                      {course.id}
                      {course.source !== '' && ` · ${course.source}`}
                      {course.retired && ` · ${texts.course.retired}`}
                    </span>
                  </th>
                  <td data-label={texts.course.provider}>
                    {course.provider} · {texts.course.levels[course.level]}
                  </td>
                  <td data-label={texts.course.competency}>{nameOf(course.competency)}</td>
                  <td class="number" data-label={texts.course.hours}>
                    {writeNumber(course.hours, language.value)}
                  </td>
                  <td data-label={texts.course.cost}>
                    {course.cost === null
                      ? texts.course.costUnknown
                      : writeRupiah(course.cost, language.value)}
                  </td>
                </tr>
              ))}
              {ofPack.map((course) => (
                <tr key={course.id}>
                  <th scope="row" class="figure-name">
                    {say(course.title, language.value)}
                    <span class="figure-note">
                      {course.id} · {texts.course.ofPack}
                    </span>
                  </th>
                  <td data-label={texts.course.provider}>{texts.course.levels[course.level]}</td>
                  <td data-label={texts.course.competency}>{nameOf(course.competency)}</td>
                  <td class="number" data-label={texts.course.hours}>
                    {writeNumber(course.hours, language.value)}
                  </td>
                  <td data-label={texts.course.cost}>{texts.course.costUnknown}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}
