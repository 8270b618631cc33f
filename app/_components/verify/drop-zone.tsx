'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, type DragEvent, useState } from 'react'

type Props = {
  readonly megabytes: number
  readonly onFiles: (files: readonly File[]) => void
  /** where its words stand: what becomes of the files differs */
  readonly words?: 'verify' | 'screen.import'
}

/** Where files are dropped or chosen. The choice is an ordinary file input, so that keys, screen readers and telephones work as ever. */
export function DropZone({ megabytes, onFiles, words = 'verify' }: Props) {
  const t = useTranslations(words)
  const [over, setOver] = useState(false)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    // The same file may be chosen again.
    event.target.value = ''
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the file input within
    <div className="drop" data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <svg className="ico" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M3.5 1.5h6l3 3v10h-9zM8 12V7M5.7 9L8 6.7 10.3 9" />
      </svg>
      <p className="serif">{t('drop')}</p>
      <label className="btn low file">
        {t('choose')}
        <input type="file" multiple accept=".pdf,.json,application/pdf,application/json" onChange={choose} aria-describedby="drop-hint" />
      </label>
      <p className="small dim" id="drop-hint">
        {t('hint', { megabytes })}
      </p>
    </div>
  )
}
