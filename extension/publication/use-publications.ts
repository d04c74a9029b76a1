import { useCallback, useEffect, useState } from 'preact/hooks'
import type { DecideFigures, FigurePreview, PublicationList } from '../../core/protocol/figures.ts'
import type { Grouping } from '../../core/publication/draft-figures.ts'
import { useFigures } from '../dashboard/use-figures.ts'
import { useDevice } from '../device.ts'

/** What a region publishes of its results, and how human resources decide about it. */
export function usePublications() {
  const { online } = useDevice()
  const { ask, trouble } = useFigures()
  const [list, setList] = useState<PublicationList | null>(null)
  const isOnline = online.value
  const look = useCallback(async () => {
    const found = await ask((server) => server.publications())
    if (found) setList(found)
  }, [ask])
  useEffect(() => {
    if (isOnline) void look()
  }, [look, isOnline])
  const keep = (found: PublicationList | undefined): boolean => {
    if (found) setList(found)
    return found !== undefined
  }
  return {
    list,
    trouble,
    look,
    preview: useCallback(
      (cycle: string, grouping: Grouping) => ask((server) => server.previewFigures(cycle, grouping)),
      [ask],
    ),
    propose: async (
      cycle: string,
      asked: { grouping: Grouping; mark: FigurePreview['mark']; note: string },
    ) => keep(await ask((server) => server.proposeFigures(cycle, asked))),
    decide: async (cycle: string, asked: Omit<DecideFigures, 'protocol'>) =>
      keep(await ask((server) => server.decideFigures(cycle, asked))),
  }
}

export type Publishing = ReturnType<typeof usePublications>
