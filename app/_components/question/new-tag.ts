/** A name for one change of an answer, by which a page knows it again. */
export const newTag = (): string => Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('')
