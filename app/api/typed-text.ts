import * as z from 'zod'
import { isStorable } from '#lib/store/storable'

/** A text of several lines that someone typed, trimmed and composed; what no database can keep is refused. */
export const typedText = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => text.trim().normalize('NFC'))
    .refine((text) => [...text].length <= most, { error: 'text.too-long' })
    .refine(isStorable, { error: 'text.unprintable' })
