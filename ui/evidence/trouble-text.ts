import { isMediaType, nameOfType } from '../../core/evidence/media-types.ts'
import { sizeText } from '../../core/evidence/size-text.ts'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import type { FileTrouble } from '../form/evidence.ts'
import { language, words } from '../text/messages.ts'

/** Why a file was not taken, and what would be right. */
export function troubleText(trouble: FileTrouble): string {
  const texts = words.value.evidence
  const size = (bytes: number) => say(sizeText(bytes), language.value)
  switch (trouble.kind) {
    case 'type': {
      const { what } = trouble
      const really = isMediaType(what) ? nameOfType(what) : texts.kinds[what]
      return texts.wrongType(shown(trouble.name), really, trouble.taken.map(nameOfType).join(', '))
    }
    case 'size':
      return texts.tooLarge(shown(trouble.name), size(trouble.bytes), size(trouble.limit))
    case 'room':
      return texts.noRoom(trouble.files, size(trouble.limit))
    case 'too-many':
      return texts.tooMany(trouble.most)
    case 'twice':
      return texts.twice(shown(trouble.name))
    case 'not-read':
      return texts.notRead(shown(trouble.name))
    case 'not-kept':
      return texts.notKept(shown(trouble.name))
    default:
      return assertNever(trouble)
  }
}

/** Without marks that turn the direction of writing, which would hide what a file really ends in. */
function shown(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
}
