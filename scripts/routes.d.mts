export type ApiRoute = { readonly path: string; readonly methods: readonly string[] }
export function routesOf(root: string): readonly ApiRoute[]
