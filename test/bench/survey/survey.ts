import { readPack } from '../../../cli/read-pack.ts'
import { office as people } from '../../../core/case/testing/an-office.ts'
import { regionId } from '../../../core/ids.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { signIn } from '../../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision } from '../../support/worker.ts'
import { answerAtOnce } from './answer-at-once.ts'
import { openPage } from './open-page.ts'

/**
 * `npm run bench:survey`: what the page of a survey takes on a phone, and whether one region's object keeps 2,000 answers
 * a minute. Ends with 1 where an answer is lost or doubled, where they take longer than a minute, where the script is
 * larger than 60 KB, or where the first question waits longer than two seconds on a fast 3G line.
 */
const ANSWERS = 2_500
const A_MINUTE = 2_000
const LARGEST_SCRIPT = 60 * 1024
const LONGEST = 2_000

const server = await aServer()
try {
  const region = { id: regionId('kota'), name: 'Kota Uji' }
  const pack = readPack('nasional')
  const codes = codesOf(await provision(server.url, aProvision({ region, pack, people })))
  const hr = await signIn({ server: server.url, region: 'kota', code: codes.get('gita') ?? '' })
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const plan = {
    protocol: PROTOCOL,
    form: 'satisfaction-survey',
    service: 'KTP elektronik',
    wave: 'Triwulan IV 2026',
    opensAt: day(-1),
    closesAt: day(1),
  }
  await hr.request('PUT', '/surveys/open', plan)

  const pages = await openPage(server.url, '/s/kota/open')
  for (const { profile, survey, empty, scriptBytes, styleBytes } of pages) {
    console.log(
      `${profile}, 4× slower: the first question after ${survey.toFixed(0)} ms, an empty page after ${empty.toFixed(0)} ms (${(survey / empty).toFixed(2)}×); script ${kilobytes(scriptBytes)}, looks ${kilobytes(styleBytes)}`,
    )
  }

  const form = { id: plan.form, version: pack.forms[plan.form]?.version ?? 1 }
  const address = `${server.url}/v1/regions/kota/surveys/open/answers`
  const flood = await answerAtOnce(address, { form, count: ANSWERS, atOnce: 16 })
  // The worker's own contract.
  const { surveys } = (await (await hr.request('GET', '/surveys')).json()) as {
    readonly surveys: readonly { readonly id: string; readonly answers: number }[]
  }
  const kept = surveys.find(({ id }) => id === 'open')?.answers ?? 0
  const aMinute = (flood.sent / flood.seconds) * 60
  console.log(
    `${flood.sent} answers, ${flood.again} of them twice, in ${flood.seconds.toFixed(1)} s: ${aMinute.toFixed(0)} a minute; ${kept} kept, ${flood.sent - kept} lost or doubled, ${flood.refused.length} refused`,
  )
  console.log(
    `one answer takes ${flood.middle.toFixed(1)} ms in the middle, ${flood.slowest.toFixed(1)} ms the slowest in a hundred`,
  )
  for (const line of flood.refused.slice(0, 5)) console.log(`  ${line}`)

  const fast = pages.find(({ profile }) => profile.startsWith('Fast'))
  const isHeld =
    kept === flood.sent &&
    flood.refused.length === 0 &&
    aMinute >= A_MINUTE &&
    fast !== undefined &&
    fast.scriptBytes <= LARGEST_SCRIPT &&
    fast.survey <= LONGEST
  process.exitCode = isHeld ? 0 : 1
} finally {
  await server.close()
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB gz`
}
