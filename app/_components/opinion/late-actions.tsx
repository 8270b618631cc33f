'use client'

import dynamic from 'next/dynamic'

/** Fetched only where an opinion is handed in: its schema library is more than a question page may weigh (DESIGN 10). */
export const HandedActions = dynamic(() => import('./handed-actions').then((module) => module.HandedActions))
