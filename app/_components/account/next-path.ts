/** Where to go after signing in: a path of ours without its language; anything else, and nothing, leads to the account. */
export const nextPath = (text: string | null | undefined): string => {
  if (text == null || !/^\/[\w\-/?=&.%]*$/.test(text) || text.startsWith('//')) return '/account'
  return text.replace(/^\/(zh|en)(?=\/|$)/, '') || '/'
}
