/** What HR sees in the list of a person's devices: `Firefox, Windows`. */
export function deviceName(userAgent: string): string {
  const browser = userAgent.includes('Firefox/') ? 'Firefox' : userAgent.includes('Edg/') ? 'Edge' : 'Chrome'
  const systems = ['Windows', 'Android', 'CrOS', 'Mac', 'Linux']
  return `${browser}, ${systems.find((system) => userAgent.includes(system)) ?? 'unknown'}`
}
