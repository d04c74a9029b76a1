import { isObject, type Json, type JsonObject } from '../../core/json.ts'

/**
 * A region's figures in the text that Prometheus reads: every number by its path, `timbang_waiting_deadlines`, and how long
 * requests took as a histogram in seconds. Texts are left out, so that nothing but figures gets there (LG2).
 */
export function prometheusText(region: string, figures: JsonObject): string {
  const label = `{region="${region}"}`
  const plain = numbersIn(figures, 'timbang').map(([name, value]) => `${name}${label} ${value}`)
  return [...plain, ...histogramOf(region, figures), ''].join('\n')
}

function numbersIn(value: Json, name: string): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[name, value]]
  if (typeof value === 'boolean') return [[name, Number(value)]]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'within' || key === 'protocol' ? [] : numbersIn(one, `${name}_${snakeCase(key)}`),
  )
}

function histogramOf(region: string, { figures }: JsonObject): readonly string[] {
  if (!isObject(figures) || !isObject(figures.milliseconds) || !isObject(figures.milliseconds.within))
    return []
  const name = 'timbang_request_seconds'
  const { total, within } = figures.milliseconds
  const buckets = Object.entries(within).map(
    ([most, count]) => `${name}_bucket{region="${region}",le="${Number(most) / 1000}"} ${count}`,
  )
  return [
    `# TYPE ${name} histogram`,
    ...buckets,
    `${name}_bucket{region="${region}",le="+Inf"} ${figures.requests}`,
    `${name}_sum{region="${region}"} ${Number(total) / 1000}`,
    `${name}_count{region="${region}"} ${figures.requests}`,
  ]
}

function snakeCase(key: string): string {
  return key
    .replaceAll(/([A-Z])/g, '_$1')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
}
