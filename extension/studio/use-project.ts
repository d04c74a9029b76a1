import { useEffect, useRef, useState } from 'preact/hooks'
import { useDevice } from '../device.ts'
import { type Hold, type Holding, holdProject } from './hold-project.ts'
import { openStudio, type Studio } from './studio.ts'

/** A project that is opened as soon as no other page writes it; null where there is none of that key. */
type OpenProject = {
  readonly hold: Hold
  readonly studio: Studio | null | undefined
  readonly takeOver: () => void
}

export function useProject(key: string): OpenProject {
  const device = useDevice()
  const [hold, setHold] = useState<Hold>('asking')
  const [studio, setStudio] = useState<Studio | null | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const holding = useRef<Holding | null>(null)
  useEffect(() => {
    let open: Studio | undefined
    let turn = 0
    const begin = async () => {
      const mine = turn
      const opened = await openStudio(device, key)
      if (mine !== turn) return opened?.close()
      open = opened
      setStudio(opened ?? null)
    }
    const shut = async () => {
      turn += 1
      const was = open
      open = undefined
      setStudio(undefined)
      await was?.leave()
      was?.close()
    }
    const held = holdProject(key, {
      changed(next) {
        setHold(next)
        if (next === 'mine') begin().catch(setError)
        else if (open !== undefined) void shut()
      },
      letGo: shut,
    })
    holding.current = held
    const leave = () => void open?.leave()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      void shut().then(held.end)
    }
  }, [device, key])
  // The page that waits for it would show nothing for good.
  if (error !== undefined) throw error
  return { hold, studio, takeOver: () => holding.current?.takeOver() }
}
