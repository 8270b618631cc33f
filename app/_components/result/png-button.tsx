'use client'

import { useState } from 'react'

type Words = Readonly<Record<'label' | 'of' | 'drawing' | 'drawn' | 'undrawn', string>>

/** Twice the size of the drawing, which is sharp on a projector of 4K as well. */
const scale = 2

const loaded = async (address: string): Promise<HTMLImageElement> => {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

const pngOf = async (address: string): Promise<Blob> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const url = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }))
  try {
    const image = await loaded(url)
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (png === null) throw new Error('no picture')
    return png
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Draws the SVG at the address as PNG, in the browser, with the fonts that it has. */
export function PngButton({ address, name, words }: { address: string; name: string; words: Words }) {
  const [state, setState] = useState<'idle' | 'drawing' | 'drawn' | 'undrawn'>('idle')
  const draw = async () => {
    if (state === 'drawing') return
    setState('drawing')
    try {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await pngOf(address))
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
      setState('drawn')
    } catch {
      setState('undrawn')
    }
  }
  return (
    <>
      <button className="go only" type="button" aria-disabled={state === 'drawing'} onClick={() => void draw()}>
        {words.label}
        <span className="vh">{words.of}</span>
      </button>
      <span className="small" role="status">
        {state === 'idle' ? null : words[state]}
      </span>
    </>
  )
}
