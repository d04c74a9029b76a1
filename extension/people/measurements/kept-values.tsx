import type { KeptMeasurement, MeasurementList } from '../../../core/protocol/measurements.ts'
import { sayDays } from '../../../core/say-date.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { sayDecimal } from './say-decimal.ts'

/** What other systems have measured, the newest first; what was corrected says so. */
export function KeptValues({
  list,
  onMore,
}: {
  readonly list: MeasurementList
  readonly onMore: () => void
}) {
  const texts = words.value.office
  return (
    <section class="sheet">
      <h2 class="sheet-padded">{texts.kept}</h2>
      <table class="table table-fold" aria-label={texts.kept}>
        {list.values.length > 0 && (
          <thead>
            <tr>
              <th scope="col">{texts.whose}</th>
              <th scope="col">{texts.indicator}</th>
              <th scope="col">{texts.period}</th>
              <th scope="col">{texts.value}</th>
              <th scope="col">{texts.source}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {list.values.map((one) => (
            <tr key={one.n}>
              <th scope="row">{one.of}</th>
              <td data-label={texts.indicator}>{one.indicator}</td>
              <td data-label={texts.period}>{sayDays(one, language.value)}</td>
              <td data-label={texts.value}>{sayKept(one)}</td>
              <td data-label={texts.source}>
                {`${one.source}, ${writeDate(one.measuredAt.slice(0, 10), language.value)} · ${one.by}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.values.length === 0 && <p class="sheet-padded soft">{texts.keptNone}</p>}
      {list.more && (
        <p class="sheet-padded">
          <button type="button" class="button button-small" onClick={onMore}>
            {texts.more}
          </button>
        </p>
      )}
    </section>
  )
}

function sayKept({ value, measure, replacedAt }: KeptMeasurement): string {
  const text = `${sayDecimal(value)} ${measure}`
  return replacedAt === null ? text : `${text} (${words.value.office.replaced})`
}
