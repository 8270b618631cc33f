/** The token in an `Authorization` header, or null: none, or one that is not ours (a proxy's own, say). */
export const tokenIn = (authorization: string | null): string | null =>
  /^bearer +(touchstone_[\w-]{43})$/i.exec(authorization?.trim() ?? '')?.[1] ??
  (/^bearer +touchstone_/i.test(authorization ?? '') ? '' : null)
