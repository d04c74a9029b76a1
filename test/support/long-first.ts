import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take longest, by what they took where nothing had been run before: begun last, one of them would run
 * on alone while all others are done.
 */
const long = [
  'test/e2e/access-office.test.ts',
  'test/e2e/studio-uji-coba.test.ts',
  'test/e2e/access-staff.test.ts',
  'test/e2e/access-studio.test.ts',
  'test/e2e/calibration.test.ts',
  'test/e2e/kotabumi.test.ts',
  'test/e2e/drafts.test.ts',
  'test/e2e/evidence.test.ts',
  'test/e2e/follow-up.test.ts',
  'test/e2e/chaos.test.ts',
  'test/e2e/access-forms.test.ts',
  'test/e2e/people.test.ts',
  'test/e2e/systems.test.ts',
  'test/e2e/rule.test.ts',
  'test/everywhere/everywhere.test.ts',
  'test/worker/permissions.test.ts',
  'test/worker/dashboard.test.ts',
  'test/worker/webhooks.test.ts',
  'test/chaos/kill.test.ts',
  'test/worker/privacy.test.ts',
  'test/worker/mail.test.ts',
]

/** Begins with the long files, then with the large ones, whatever was run here before. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((path) => moduleId.endsWith(path))
      return place < 0 ? long.length : place
    }
    const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return files.toSorted((a, b) => placeOf(a) - placeOf(b) || sizeOf(b) - sizeOf(a))
  }
}
