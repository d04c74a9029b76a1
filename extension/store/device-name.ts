/** What a person reads in the list of their devices: `Firefox, Windows`. */
export function deviceName(userAgent: string): string {
  const browser = userAgent.includes('Firefox/') ? 'Firefox' : userAgent.includes('Edg/') ? 'Edge' : 'Chrome'
  const systems = ['Windows', 'Android', 'CrOS', 'Mac', 'Linux']
  return `${browser}, ${systems.find((system) => userAgent.includes(system)) ?? 'unknown'}`
}
