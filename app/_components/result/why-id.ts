/** Names of the sheets that explain a number; `within` tells those of a companion apart. */
export const whyScoreId = (reading: string, within = ''): string => `${within}why-${reading}`
export const whyDimensionId = (dimension: string, within = ''): string => `${within}why-dimension-${dimension}`
