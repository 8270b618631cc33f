import type { NumericExposure, NumericPractice } from './numeric'
import type { ExposureRecord, PracticeRecord } from './record'

/** Whether a record can be an answer to this exposure: its options are known, and "not applicable" is allowed. */
export const fitsExposure = (exposure: NumericExposure, record: ExposureRecord): boolean => {
  const known = (option: string) => exposure.options.some(({ id }) => id === option)
  switch (record.kind) {
    case 'one':
      return exposure.type === 'one' && known(record.option)
    case 'many':
      return exposure.type === 'many' && record.options.every(known)
    case 'dk':
      return true
    case 'na':
      return exposure.na
  }
}

/** Whether a record can be an answer to this practice. */
export const fitsPractice = (practice: NumericPractice, record: PracticeRecord): boolean => record.kind !== 'na' || practice.na
