/** A code as it is written on the slip, whatever was typed or pasted: `7k3m 0qxa9tbd` is `7K3M-0QXA-9TBD`. */
export function writeCode(text: string): string {
  const symbols = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 12)
  return (symbols.match(/.{1,4}/g) ?? []).join('-')
}
