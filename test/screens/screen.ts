import type { Page } from 'playwright-core'
import type { Route } from '../../extension/shell/route.ts'
import type { FullOffice } from './full-office.ts'

/** Where the ids in addresses come from: the office, and the project that its officer writes in the studio. */
export type Ids = Pick<FullOffice, 'idOf' | 'taskOf'> & { readonly project: () => string }

/** A screen as somebody sees it. */
export type Screen = {
  /** Names its pictures. */
  readonly name: string
  readonly as: 'siti' | 'rizki' | 'dewi' | 'hendra' | 'bambang' | 'nurul'
  /** Its address in the tab. */
  readonly at: (ids: Ids) => string | Promise<string>
  /** What is there once it is drawn. */
  readonly ready: string
  /** What is opened, chosen or filled in on it before it is looked at. */
  readonly act?: (page: Page) => Promise<void>
}

/** At least one for every kind of route. */
export type Screens = { readonly [Kind in Route['kind']]: readonly Screen[] }
