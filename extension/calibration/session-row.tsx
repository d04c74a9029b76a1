import { useState } from 'preact/hooks'
import type { CalibrationRow } from '../../core/protocol/calibration.ts'
import { words } from '../../ui/text/messages.ts'
import { figure } from '../fairness/write.ts'
import { hashOf } from '../shell/route.ts'
import { NotesPart } from './notes-part.tsx'
import { OpinionPart } from './opinion-part.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { RaisedPart } from './raised-part.tsx'
import { outcomeOf, type RowProps } from './row-props.ts'

/** One result: a line of figures and marks, and all that is said of it when it is opened. */
export function SessionRowView({ desk, view, row, onOpen }: RowProps & { readonly onOpen: () => void }) {
  const [open, setOpen] = useState(false)
  const texts = words.value.calibration
  return (
    <details
      class="sheet calibration-row"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
        if (currentTarget.open) onOpen()
      }}
    >
      <summary>
        <span class="calibration-who">
          <strong>{row.subject.name}</strong> <span class="soft">{row.subject.post}</span>
        </span>
        <span class="calibration-figures">
          {figure(row.score)} · {outcomeOf(view, row.outcome)}
        </span>
        <Marks row={row} />
      </summary>
      {open && (
        <div class="calibration-body stack">
          <dl class="facts">
            <Fact name={texts.ratedBy} value={row.superior ?? '–'} />
            <Fact name={texts.officialMean} value={figure(row.mean)} />
            <Fact name={texts.peersMean} value={figure(row.peers)} />
            <Fact name={texts.adjustedMean} value={figure(row.adjusted)} hint={texts.adjustedHint} />
          </dl>
          {view.as === 'hr' && (
            <p>
              <a href={hashOf({ kind: 'case', case: row.case })}>{texts.openResult}</a>
            </p>
          )}
          <RaisedPart desk={desk} view={view} row={row} />
          <NotesPart desk={desk} view={view} row={row} />
          <OpinionPart desk={desk} view={view} row={row} />
          <ProposalPart desk={desk} view={view} row={row} />
        </div>
      )}
    </details>
  )
}

function Marks({ row }: { readonly row: CalibrationRow }) {
  const texts = words.value.calibration
  return (
    <span class="row calibration-marks">
      {row.flags.map((flag) => (
        <span key={flag} class="status status-warning">
          {texts.flags[flag] ?? flag}
        </span>
      ))}
      {row.raised.length > 0 && <span class="status status-warning">{texts.raisedMark}</span>}
      {row.calibrated && <span class="status">{texts.calibratedMark}</span>}
      {row.proposal && <span class="status status-trouble">{texts.proposalMark}</span>}
      {row.discussed && <span class="status status-good">{texts.discussedMark}</span>}
    </span>
  )
}

type FactProps = { readonly name: string; readonly value: string; readonly hint?: string }

function Fact({ name, value, hint }: FactProps) {
  return (
    <div class="facts-row">
      <dt>{name}</dt>
      <dd>
        {value} {hint && <span class="soft">{hint}</span>}
      </dd>
    </div>
  )
}
