/** Far above the longest report; what is beyond is refused before it is read. */
export const mostPdf = { bytes: 8 * 1024 * 1024, pages: 400, attachments: 4, attachedBytes: 4 * 1024 * 1024 } as const

/** A PDF says what it is within its first kilobyte (ISO 32000-1, annex H.3.4.1). */
export const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
