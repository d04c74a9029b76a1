import { useEffect, useState } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import type { Reader } from './reader.ts'

type ReadingProps = {
  readonly reader: Reader
  /** It was given up: whoever pressed that by keyboard goes on where files are chosen. */
  readonly onStop: () => void
}

/** That a file is being read, and a way to stop it. What takes no time to read says nothing. */
export function ReadingFile({ reader, onStop }: ReadingProps) {
  const name = reader.reading.value
  const [isLong, setLong] = useState(false)
  const texts = words.value.studio
  useEffect(() => {
    setLong(false)
    if (name === null) return
    const timer = setTimeout(() => setLong(true), moment)
    return () => clearTimeout(timer)
  }, [name])
  const isShown = name !== null && isLong
  return (
    <>
      <p role="status" class="visually-hidden">
        {isShown && texts.reading(name)}
      </p>
      {isShown && (
        <div class="stack stack-tight reading-file">
          <p aria-hidden="true">{texts.reading(name)}</p>
          <progress class="progress" aria-label={texts.reading(name)} />
          <p>
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                onStop()
                reader.stop()
              }}
            >
              {words.value.app.cancel}
            </button>
          </p>
        </div>
      )}
    </>
  )
}

/** Milliseconds within which most files are read. */
const moment = 300
