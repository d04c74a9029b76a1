import { CircleAlert, CircleCheck, MonitorSmartphone } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import type { DeviceCode, OwnDevice } from '../../core/protocol/devices.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeClock, writeDay, writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { type Trouble, useDevices } from './use-devices.ts'

/** Where the person is signed in: one more device comes in with a code, and one that is lost is put out. */
export function Devices() {
  const { list, code, added, trouble, addOne, remove, retry } = useDevices()
  const texts = words.value.devices
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="devices-title">
      <h2 id="devices-title">{texts.title}</h2>
      <p class="soft">{texts.lead}</p>
      {trouble && <NotAnswered trouble={trouble} retry={retry} />}
      {list && (
        <ul class="stack stack-tight">
          {list.map((device) => (
            <DeviceLine key={device.id} device={device} remove={remove} />
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {added ? (
          <Banner tone="good" icon={CircleCheck} title={texts.added(added.name)}>
            <p>{texts.addedHint}</p>
          </Banner>
        ) : (
          code && <Code code={code} />
        )}
      </div>
      {list && (
        <div>
          <button type="button" class="button" onClick={addOne}>
            <MonitorSmartphone size={18} aria-hidden="true" />
            {code && !added ? texts.addAgain : texts.add}
          </button>
        </div>
      )}
    </section>
  )
}

function DeviceLine({
  device,
  remove,
}: {
  readonly device: OwnDevice
  readonly remove: (id: string) => void
}) {
  const zone = useDevice().zone.value
  const dialog = useRef<HTMLDialogElement>(null)
  const texts = words.value.devices
  return (
    <li class="setting">
      <div>
        <p class="setting-name">{device.current ? texts.this(device.name) : device.name}</p>
        <p class="soft">
          {texts.used(writeMoment(device.usedAt, language.value, zone))}{' '}
          {texts.since(writeDay(device.addedAt, language.value, zone))}
        </p>
      </div>
      {!device.current && (
        <button
          type="button"
          class="button button-small"
          aria-label={texts.removeNamed(device.name)}
          onClick={() => dialog.current?.showModal()}
        >
          {texts.remove}
        </button>
      )}
      <ConfirmDialog
        dialog={dialog}
        id={`remove-${device.id}`}
        title={texts.removeTitle(device.name)}
        confirm={{
          label: texts.remove,
          look: 'danger',
          onPress: () => {
            dialog.current?.close()
            remove(device.id)
          },
        }}
      >
        <p>{texts.removeLead}</p>
      </ConfirmDialog>
    </li>
  )
}

function Code({ code }: { readonly code: DeviceCode }) {
  const { zone, clock } = useDevice()
  const [copied, setCopied] = useState(false)
  const texts = words.value.devices
  if (clock.value >= code.expiresAt) return <p>{texts.codeOver}</p>
  return (
    <div class="stack stack-tight">
      <p>{texts.codeLead}</p>
      <p>
        <output class="device-code">{code.code}</output>{' '}
        <button
          type="button"
          class="button button-small"
          onClick={() => void navigator.clipboard.writeText(code.code).then(() => setCopied(true))}
        >
          {copied ? texts.copied : texts.copy}
        </button>
      </p>
      <p class="soft">{texts.codeUntil(writeClock(code.expiresAt, language.value, zone.value))}</p>
    </div>
  )
}

function NotAnswered({ trouble, retry }: { readonly trouble: Trouble; readonly retry: () => void }) {
  const texts = words.value.devices
  if (trouble.kind === 'refused') {
    const { text } = trouble.problem
    return (
      <Banner tone="trouble" icon={CircleAlert} title={say(text.title, language.value)}>
        <p>{say(text.detail, language.value)}</p>
      </Banner>
    )
  }
  return (
    <div class="setting">
      <p class="soft">{texts.unreachable}</p>
      <button type="button" class="button button-small" onClick={retry}>
        {words.value.door.retry}
      </button>
    </div>
  )
}
