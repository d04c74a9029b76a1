import { useCallback, useEffect, useState } from 'preact/hooks'
import { cycleId, mutationId } from '../../../core/ids.ts'
import type { CycleAct } from '../../../core/protocol/mutation.ts'
import type { CycleList, JobList } from '../../../core/protocol/office-work.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { useDevice } from '../../device.ts'
import { useLive } from '../../store/live.ts'
import { readUnsettled } from '../../store/outbox.ts'
import { useStaff } from '../staff/use-staff.ts'

/** Milliseconds between looks while a job is under way. */
const LOOK_EVERY = 1_500

/** Cycles and bulk work as the server has them, and what may be done to them. */
export function useCycles() {
  const { db, newId, online } = useDevice()
  const { ask, trouble } = useStaff()
  const [cycles, setCycles] = useState<CycleList['cycles'] | null>(null)
  const [jobs, setJobs] = useState<JobList['jobs']>([])
  const look = useCallback(async () => {
    const [list, work] = [await ask((server) => server.cycles()), await ask((server) => server.jobs())]
    if (list) setCycles(list.cycles)
    if (work) setJobs(work.jobs)
  }, [ask])
  const isOnline = online.value
  // A cycle that was opened here is on its way when this page is drawn: it is looked for again once it has arrived.
  const opened = useLive(
    async () =>
      (await readUnsettled(db)).filter(
        ({ mutation, delivery }) => mutation.kind === 'open-cycle' && delivery.kind === 'delivered',
      ).length,
  )
  useEffect(() => {
    if (isOnline) void look()
  }, [look, isOnline, opened])
  const isRunning = jobs.some(({ state }) => state === 'running')
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [isRunning, look])
  const steer = async (cycle: string, act: CycleAct): Promise<boolean> => {
    const id = mutationId(newId())
    const done = await ask((server) =>
      server.push({ protocol: PROTOCOL, kind: 'steer-cycle', id, cycle: cycleId(cycle), act }),
    )
    if (done === undefined) return false
    await look()
    return true
  }
  const steerJob = async (id: string, to: 'stop' | 'resume') => {
    const list = await ask((server) => server.steerJob(id, to))
    if (list) setJobs(list.jobs)
  }
  return { cycles, jobs, trouble, look, steer, steerJob }
}
