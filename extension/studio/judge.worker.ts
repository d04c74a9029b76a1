import { judgeProject } from '../../core/studio/judge-project.ts'
import type { Project } from '../../core/studio/project.ts'
import { bases } from './known-packs.ts'

/** Judges beside the page, so that typing never waits for it: takes a project with a number, gives both back. */
self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly n: number; readonly project: Project }>) => {
    self.postMessage({ n: data.n, judgement: judgeProject(data.project, bases) })
  },
)
