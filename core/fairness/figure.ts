import type { Text } from '../text.ts'

/** A rounded figure as either language writes it: `figure(1234.56, 1)` is `{ id: '1.234,6', en: '1,234.6' }`. */
export function figure(value: number, places: number): Text {
  const [whole = '', decimals] = Math.abs(value).toFixed(places).split('.')
  const isZero = Number(value.toFixed(places)) === 0
  const sign = value < 0 && !isZero ? '-' : ''
  const write = (thousands: string, point: string) =>
    sign + whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (decimals === undefined ? '' : point + decimals)
  return { id: write('.', ','), en: write(',', '.') }
}

/** A share in whole percent: `percent(0.616)` is `{ id: '62%', en: '62%' }`. */
export function percent(share: number): Text {
  const { id, en } = figure(share * 100, 0)
  return { id: `${id}%`, en: `${en}%` }
}
