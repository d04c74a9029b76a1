/** What an update needs of the browser. */
export type UpdateDeps = {
  /** True where no page of Timbang is open. */
  readonly isAlone: () => boolean
  readonly restart: () => void
}

/**
 * Takes an update of Timbang once no page of it is open: taken at once, it would close a form under its person's hands.
 * `announced` when the browser has one, `look` whenever something has been done; at the latest the browser's next start
 * takes it.
 */
export function takesUpdates({ isAlone, restart }: UpdateDeps): {
  readonly announced: () => void
  readonly look: () => void
} {
  let waits = false
  const look = () => {
    if (!waits || !isAlone()) return
    waits = false
    restart()
  }
  return {
    look,
    announced() {
      waits = true
      look()
    },
  }
}
