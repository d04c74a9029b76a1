import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useDevice } from '../device.ts'
import { tellLists } from '../store/edits-news.ts'
import type { Keeper } from './keeper.ts'

/** Milliseconds without a keystroke after which the server gets a copy. */
const pauseToCopy = 10_000

/**
 * Looks after what a page keeps: asks for room once there is something to lose, writes or sets down before the page goes, and has a
 * copy sent once its person pauses; nothing for null, while it is being opened. It follows signals, so that no key draws anything anew.
 */
export function useKept(keeper: Keeper | null): void {
  const { db, syncNow } = useDevice()
  useEffect(() => {
    if (keeper === null) return
    let hasAsked = false
    return effect(() => {
      if (keeper.saved.value.kind === 'nothing' || hasAsked) return
      hasAsked = true
      void navigator.storage.persist?.().catch(() => false)
    })
  }, [keeper])
  // The other devices of the person are told once they pause, or turn to something else.
  useEffect(() => {
    if (keeper === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      clearTimeout(timer)
      if (keeper.saved.value.kind === 'saved') timer = setTimeout(() => void syncNow(), pauseToCopy)
    })
    const leave = () => {
      void keeper.leave().then(() => tellLists(db))
    }
    const hide = () => {
      if (document.visibilityState !== 'hidden') return
      leave()
      if (keeper.saved.peek().kind !== 'nothing') void syncNow()
    }
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [db, keeper, syncNow])
}
