import { parseKeySet } from '../../core/case/key-set.ts'
import type { Receipt } from '../../core/case/receipt.ts'
import { openJws, readReceiptFile } from '../../core/case/receipt-file.ts'
import { sayReceiptProblem } from '../../core/case/receipt-problem.ts'
import { verifyReceipt } from '../../core/case/verify-receipt.ts'
import { isId } from '../../core/ids.ts'
import { isObject } from '../../core/json.ts'
import { err, type Result } from '../../core/result.ts'
import { textIn } from '../text/portal-text.ts'

const texts = textIn(document.documentElement.lang)
const language = texts.lang === 'en' ? 'en' : 'id'

/** A receipt's file, checked here against the public keys of the region that it names. */
async function check(text: string): Promise<Result<Receipt, string>> {
  const region = regionIn(text)
  if (region === null) return err(texts.receipt.unreadable)
  const answer = await fetch(`/v1/regions/${region}/keys`)
  const keys = answer.ok ? parseKeySet(await answer.json()) : err(null)
  if (keys.kind === 'err') return err(texts.receipt.unreadable)
  const receipt = await verifyReceipt(text, { keys: keys.value, subtle: crypto.subtle })
  return receipt.kind === 'ok' ? receipt : err(sayReceiptProblem(receipt.error)[language])
}

function regionIn(text: string): string | null {
  const file = readReceiptFile(text)
  const opened = file.kind === 'ok' ? openJws(file.value.jws) : file
  const payload = opened.kind === 'ok' ? opened.value.payload : null
  const region = isObject(payload) && isObject(payload.region) ? payload.region.id : null
  return typeof region === 'string' && isId(region) ? region : null
}

function show(result: Result<Receipt, string>): void {
  const place = document.getElementById('verdict')
  if (place === null) return
  place.replaceChildren()
  const isGood = result.kind === 'ok'
  place.className = `banner ${isGood ? 'banner-good' : 'banner-trouble'}`
  place.append(line('h2', isGood ? texts.receipt.good : texts.receipt.bad))
  if (result.kind === 'err') {
    place.append(line('p', result.error))
    return
  }
  place.append(line('p', texts.receipt.goodLead), factsOf(result.value))
}

/** The facts of a receipt, as a list of names and values. */
function factsOf({ region, subject, cycle, outputs, words, decidedAt, final }: Receipt): HTMLElement {
  const list = document.createElement('dl')
  list.className = 'facts'
  const say = (value: unknown) =>
    typeof value === 'string' ? (words[value]?.[language] ?? value) : JSON.stringify(value)
  const facts = [
    [language === 'id' ? 'Daerah' : 'Region', region.name],
    [language === 'id' ? 'Pegawai' : 'Person', subject.name],
    [language === 'id' ? 'Periode' : 'Period', `${cycle.name}: ${cycle.period.from} – ${cycle.period.to}`],
    ...Object.entries(outputs).map(([name, value]) => [name, say(value)]),
    [language === 'id' ? 'Ditetapkan' : 'Decided', decidedAt],
    [language === 'id' ? 'Tetap' : 'Final', final ? '✓' : '–'],
  ]
  for (const [name = '', value = ''] of facts) list.append(line('dt', name), line('dd', value))
  return list
}

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

document.getElementById('file')?.addEventListener('change', async ({ currentTarget }) => {
  const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined
  if (file === undefined) return
  show(await check(await file.text()).catch(() => err(texts.receipt.unreadable)))
})
