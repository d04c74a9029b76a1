import type { CycleScreen } from '../../core/calibration/screen.ts'
import { sayComponents } from '../../core/fairness/severity-sentences.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { count } from '../dashboard/write-figure.ts'

/** How many rated whom, and whether they can be compared. */
export function Overview({ screen }: { readonly screen: CycleScreen }) {
  const texts = words.value.fairness
  const { people, ratings, superiors, peers, components } = screen
  const tiles: readonly (readonly [string, string])[] = [
    [texts.people, count(people)],
    [texts.officials, count(superiors)],
    [texts.byOfficials, count(ratings.superior)],
    [texts.byPeers, peers === null ? texts.peersHidden : count(ratings.peer)],
    [texts.bySelf, count(ratings.self)],
  ]
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="fairness-overview">
      <h2 id="fairness-overview" class="chart-title">
        {texts.overview}
      </h2>
      <dl class="tiles">
        {tiles.map(([name, value]) => (
          <div key={name} class="tile">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="stack stack-tight">
        <h3 class="small-title">{texts.connected}</h3>
        <p>
          {say(sayComponents({ components: Array.from({ length: components }, () => none) }), language.value)}
        </p>
      </div>
    </section>
  )
}

const none = { raters: [], ratees: [] }
