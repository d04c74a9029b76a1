import type { CycleScreen, RoleLine } from '../../core/calibration/screen.ts'
import { sayRoleGap } from '../../core/fairness/habit-sentences.ts'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import type { Text } from '../../core/text.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { Bars } from '../dashboard/charts/bars.tsx'
import { Figure } from '../dashboard/charts/figure.tsx'
import { hashOf } from '../shell/route.ts'
import { Source } from './source.tsx'
import { figure, signed } from './write.ts'

type RoleProps = { readonly screen: CycleScreen; readonly names: FairnessAnswer['names'] }

/** As sentences begin and go on, in both languages: what core says is read in one of them. */
const roles: { readonly [role in RoleLine['roles'][number]]: Text } = {
  superior: { id: 'Atasan', en: 'Superiors' },
  peer: { id: 'Rekan', en: 'Peers' },
  self: { id: 'Pegawai sendiri', en: 'People themselves' },
}

/** Where self-ratings, superiors and peers disagree over the same people. */
export function RoleFigure({ screen, names }: RoleProps) {
  const texts = words.value.fairness
  const pairName = ({ roles: [first, second] }: RoleLine) =>
    `${texts.roleNames[first]} – ${texts.roleNames[second]}`
  const flagged = screen.roles.filter((line) => line.flagged).length
  return (
    <Figure
      title={texts.roles}
      says={texts.rolesSays(flagged)}
      table={() => ({
        titles: [
          texts.pair,
          texts.rated,
          texts.difference,
          texts.effect,
          texts.chance,
          texts.kappa,
          texts.flagged,
        ],
        rows: screen.roles.map((line) => [
          pairName(line),
          String(line.people),
          signed(line.mean),
          signed(line.effect),
          figure(line.p, 3),
          figure(line.kappa ?? null, 2),
          line.flagged ? texts.yes : texts.no,
        ]),
      })}
    >
      <Bars
        most={Math.max(1, ...screen.roles.map(({ mean }) => Math.abs(mean ?? 0)))}
        bars={screen.roles.map((line) => ({
          key: line.roles.join(' '),
          label: pairName(line),
          figure: signed(line.mean),
          parts: [{ key: 'gap', value: Math.abs(line.mean ?? 0), tone: line.flagged ? 4 : 0 }],
        }))}
      />
      <ul class="stack stack-tight">
        {screen.roles.map((line) => (
          <li key={line.roles.join(' ')}>{sentenceOf(line)}</li>
        ))}
      </ul>
      <Source text={texts.sources.roles} />
      <Apart screen={screen} names={names} />
    </Figure>
  )
}

function sentenceOf({ roles: [first, second], ...line }: RoleLine): string {
  return say(
    sayRoleGap({ ...line, roles: [first, second], ratees: [] }, roles[first], lower(roles[second])),
    language.value,
  )
}

function lower({ id, en }: Text): Text {
  return { id: id.toLowerCase(), en: en.toLowerCase() }
}

function Apart({ screen, names }: RoleProps) {
  const texts = words.value.fairness
  return (
    <section class="stack stack-tight" aria-labelledby="fairness-apart">
      <h3 id="fairness-apart" class="small-title">
        {texts.apart}
      </h3>
      <p class="soft">{texts.apartHint}</p>
      {screen.apart.length === 0 ? (
        <p>{texts.noApart}</p>
      ) : (
        <ul class="fairness-apart">
          {screen.apart.map((line) => (
            <li key={`${line.case} ${line.roles.join(' ')}`}>
              <a href={hashOf({ kind: 'case', case: line.case })}>{names[line.person]?.name ?? texts.gone}</a>
              :{' '}
              <span class="soft">
                {texts.roleNames[line.roles[0]]} {figure(line.first, 1)}, {texts.roleNames[line.roles[1]]}{' '}
                {figure(line.second, 1)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
