import { openapiDocument } from './document.ts'

const addresses = Object.entries(openapiDocument.paths).map(([path, operations]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  methods: Object.keys(operations).map((method) => method.toUpperCase()),
}))

/** The methods that the contract has at an address: `['PUT']` at `/v1/regions/kotabumi`, none where nothing is. */
export function methodsAt(path: string): readonly string[] {
  return addresses.find(({ pattern }) => pattern.test(path))?.methods ?? []
}
