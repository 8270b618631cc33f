/** Names of the sheets that explain a number; `within` tells the scores of a companion apart. No id of a dimension is in both instruments. */
export const whyScoreId = (reading: string, within = ''): string => `${within}why-${reading}`
export const whyDimensionId = (dimension: string): string => `why-dimension-${dimension}`
