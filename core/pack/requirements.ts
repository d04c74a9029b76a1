/** `schemas/requirements.json`: what the source articles ask for, where it is met, and what proves it. */
export type Requirements = {
  /** The articles by the letter in their ids: `S-K3` is Kotabumi's. */
  readonly articles: { readonly [letter: string]: string }
  readonly requirements: readonly Requirement[]
}

export type Requirement = {
  readonly id: string
  /** The words of the article. */
  readonly quote: string
  /** What they come to, as something that can be tried. */
  readonly asks: string
  /** `later` and `partly` say why; `open` has not been looked at. */
  readonly status: 'met' | 'partly' | 'later' | 'open'
  /** Files and folders from the root. */
  readonly where: readonly string[]
  /** `<file>: <words that stand in it>`, such as the title of a test or of a case. */
  readonly tests: readonly string[]
  readonly why?: string
}

const signs: { readonly [status in Requirement['status']]: string } = {
  met: '●',
  partly: '◐',
  later: '○',
  open: '–',
}

/** The page `docs/requirements.md`, in Markdown. */
export function writeRequirements({ articles, requirements }: Requirements): string {
  const sections = Object.entries(articles).map(([letter, article]) =>
    section(
      article,
      requirements.filter(({ id }) => letterOf(id) === letter),
    ),
  )
  return `${[head(requirements), ...sections].join('\n\n')}\n`
}

/** The article that a requirement comes from: `letterOf('S-K3')` is `'K'`. */
export function letterOf(id: string): string {
  return id.slice(2, 3)
}

/** `testOf('a.test.ts: does it')` is `{ file: 'a.test.ts', words: 'does it' }`. */
export function testOf(test: string): { readonly file: string; readonly words: string } {
  const colon = test.indexOf(': ')
  return colon < 0 ? { file: test, words: '' } : { file: test.slice(0, colon), words: test.slice(colon + 2) }
}

function head(requirements: readonly Requirement[]): string {
  const count = (status: Requirement['status']) => requirements.filter((one) => one.status === status).length
  return [
    '# What the articles ask for, and where it is met',
    '',
    'Made from `schemas/requirements.json` by `node scripts/requirements.ts`; a test holds it to that file and to the',
    'files and tests it names.',
    '',
    `${signs.met} met: ${count('met')} · ${signs.partly} partly: ${count('partly')} · ${signs.later} later, with the reason: ${count('later')} · ${signs.open} not looked at yet: ${count('open')}`,
  ].join('\n')
}

function section(article: string, requirements: readonly Requirement[]): string {
  const rows = requirements.map(
    ({ id, quote, asks, status, ...rest }) =>
      `| ${signs[status]} ${id} | “${cell(quote)}” | ${cell(asks)} | ${answer({ id, quote, asks, status, ...rest })} |`,
  )
  return [
    `## ${article}`,
    '',
    '| | the article | asks for | met in, and proved by |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function answer({ where, tests, why }: Requirement): string {
  const places = where.map((path) => `\`${path}\``).join(', ')
  const proofs = tests.map((test) => {
    const { file, words } = testOf(test)
    return `\`${file}\`${words === '' ? '' : `: ${cell(words)}`}`
  })
  return [places, ...proofs, why === undefined ? '' : cell(why)].filter((part) => part !== '').join('<br>')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
