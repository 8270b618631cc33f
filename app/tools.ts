/** The calculators that there are, in the order in which they are listed; each has a page of this name under /tools and its words in messages. */
export const tools = ['compute', 'licences', 'duties'] as const
