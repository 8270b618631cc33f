import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AnswerStore, createAnswerStore } from '#app/_components/question/answer-store.ts'
import { type Draft, emptyDraft } from '#app/_components/question/draft.ts'
import { answerOf } from '#app/_components/question/ledger.ts'
import { outboxOf, type Shelf } from '#app/_components/question/outbox.ts'
import type { News, Tabs } from '#app/_components/question/tabs.ts'
import type { Outcome, Patch, Transport } from '#app/_components/question/transport.ts'
import type { AnswerDocument, QuestionKey, StoredAnswer } from '#lib/store/answer-document'

const key: QuestionKey = 'p:register'
const other: QuestionKey = 'x:markets'

/** A browser's storage, in memory. */
const memoryShelf = (): NonNullable<Shelf> => {
  const items = new Map<string, string>()
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

/** Tabs of one browser: what one tells, all others hear. */
const browser = () => {
  const shelf = memoryShelf()
  const listeners = new Set<(news: News) => void>()
  const tabs = (): Tabs => {
    let own: ((news: News) => void) | undefined
    return {
      tell: (news) => {
        for (const hear of listeners) if (hear !== own) hear(structuredClone(news))
      },
      listen: (hear) => {
        own = hear
        listeners.add(hear)
        return () => listeners.delete(hear)
      },
    }
  }
  return { shelf, tabs }
}

/** A server with the rule of revisions, and a line to it that can be cut. */
const service = () => {
  const answers: Record<string, StoredAnswer> = {}
  const requests: { key: string; base: number; answer: unknown }[] = []
  const tags: Record<string, string> = {}
  const line = { up: true, gone: false, refuse: false, lastInFlight: 0, mostPerQuestion: 0 }
  const inFlight = new Map<string, number>()
  const decide = (question: QuestionKey, { base, answer, tag, after }: Patch): Outcome => {
    if (line.gone) return { kind: 'gone' }
    if (line.refuse) return { kind: 'refused', issues: [{ code: 'answer.malformed', path: [] }] }
    const stored = answers[question]
    if (JSON.stringify(stored?.answer ?? null) === JSON.stringify(answer))
      return { kind: 'saved', revision: stored?.revision ?? 0, at: 'then' }
    const isSeen = (stored?.revision ?? 0) === base || after.includes(tags[question] ?? '')
    if (!isSeen) return { kind: 'clash', stored: stored ?? { answer: null, revision: 0, at: null } }
    const revision = (stored?.revision ?? 0) + 1
    answers[question] = { answer, revision, at: `r${revision}` }
    tags[question] = tag
    return { kind: 'saved', revision, at: `r${revision}` }
  }
  const transport: Transport = {
    save: async (question, patch) => {
      const { base, answer } = patch
      requests.push({ key: question, base, answer })
      inFlight.set(question, (inFlight.get(question) ?? 0) + 1)
      line.mostPerQuestion = Math.max(line.mostPerQuestion, inFlight.get(question) ?? 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
      inFlight.set(question, (inFlight.get(question) ?? 0) - 1)
      return line.up ? decide(question, patch) : { kind: 'later', afterMs: null }
    },
    read: async () => (line.gone ? 'gone' : line.up ? structuredClone(answers as AnswerDocument) : null),
  }
  return { answers, requests, line, transport }
}

let tag = 0
const openPage = (
  server: ReturnType<typeof service>,
  at: ReturnType<typeof browser>,
  answers?: AnswerDocument,
): AnswerStore & { stop: () => void } => {
  const store = createAnswerStore({
    kinds: { [key]: 'practice', [other]: 'many' },
    answers: answers ?? structuredClone(server.answers),
    locale: 'zh',
    outbox: outboxOf(at.shelf, 'a1'),
    tabs: at.tabs(),
    transport: server.transport,
    newTag: () => `t${++tag}`,
  })
  return { ...store, stop: store.start() }
}

const level = (answer: string, more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, answer, ...more })
const entryOf = (store: AnswerStore) => {
  const entry = store.snapshot().entries[key]
  if (entry === undefined) throw new Error('no entry')
  return entry
}
const shownLevel = (store: AnswerStore) => {
  const answer = answerOf(entryOf(store))
  return answer?.kind === 'level' ? answer.level : answer
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('an answer', () => {
  test('is sent at once when chosen, and after a pause when typed', async () => {
    const server = service()
    const page = openPage(server, browser())
    page.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]?.answer).toMatchObject({ level: 2 })
    page.edit(key, level('2', { note: 'a' }), true)
    page.edit(key, level('2', { note: 'ab' }), true)
    await vi.advanceTimersByTimeAsync(500)
    expect(server.requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(300)
    expect(server.requests).toHaveLength(2)
    expect(server.answers[key]?.answer).toMatchObject({ note: 'ab' })
    expect(entryOf(page).pending).toBeNull()
    page.stop()
  })

  test('changed while the former change was on its way, on a page that is then left, is no clash for the next page', async () => {
    const server = service()
    const at = browser()
    const left = openPage(server, at)
    left.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(10)
    left.edit(key, level('3'), false)
    left.stop()
    // The next page is made before the first change lands, and hears nothing of it.
    const next = openPage({ ...server, answers: {} }, at)
    await vi.advanceTimersByTimeAsync(200)
    expect(entryOf(next)).toMatchObject({ clash: null, pending: null })
    expect(server.answers[key]?.answer).toMatchObject({ level: 3 })
    next.stop()
  })

  test('changed after a save whose end was not heard is no clash', async () => {
    const server = service()
    const lossy = { ...server, transport: { ...server.transport } }
    lossy.transport.save = async (question, patch) => {
      await server.transport.save(question, patch)
      return { kind: 'later', afterMs: null }
    }
    const at = browser()
    const page = openPage(lossy, at)
    page.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(60)
    expect(server.answers[key]?.answer).toMatchObject({ level: 2 })
    lossy.transport.save = server.transport.save
    page.edit(key, level('4'), false)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(entryOf(page)).toMatchObject({ clash: null, pending: null })
    expect(server.answers[key]?.answer).toMatchObject({ level: 4 })
    page.stop()
  })

  test('is kept through a lost connection and sent when it returns', async () => {
    const server = service()
    const page = openPage(server, browser())
    server.line.up = false
    page.edit(key, level('3'), false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(page.snapshot().link.failures).toBeGreaterThan(1)
    expect(server.answers[key]).toBeUndefined()
    server.line.up = true
    page.retry()
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]?.answer).toMatchObject({ level: 3 })
    expect(page.snapshot().link.failures).toBe(0)
    page.stop()
  })

  test('that was not sent survives the end of the page', async () => {
    const server = service()
    const here = browser()
    const page = openPage(server, here)
    server.line.up = false
    page.edit(key, level('3', { note: '一半' }), true)
    page.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    server.line.up = true
    const again = openPage(server, here)
    expect(entryOf(again).draft.note).toBe('一半')
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]?.answer).toMatchObject({ level: 3, note: '一半' })
    expect(here.shelf.length).toBe(0)
    again.stop()
  })

  test('has never more than one request on its way, and the last change wins', async () => {
    const server = service()
    const page = openPage(server, browser())
    for (const one of ['0', '1', '2', '3', '4']) {
      page.edit(key, level(one), false)
      await vi.advanceTimersByTimeAsync(20)
    }
    await vi.advanceTimersByTimeAsync(500)
    expect(server.line.mostPerQuestion).toBe(1)
    expect(server.answers[key]?.answer).toMatchObject({ level: 4 })
    page.stop()
  })

  test('that is cleared is unanswered again', async () => {
    const server = service()
    const page = openPage(server, browser())
    page.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(100)
    page.edit(key, level(''), false)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]).toMatchObject({ answer: null, revision: 2 })
    page.stop()
  })

  test('with a wrong field is sent without it, and the field stays here', async () => {
    const server = service()
    const here = browser()
    const page = openPage(server, here)
    page.edit(key, level('2', { grade: 'documented', title: '台账', link: 'nowhere' }), false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(server.requests).toHaveLength(1)
    expect(server.answers[key]?.answer).toMatchObject({ level: 2, evidence: { title: '台账' } })
    expect(server.answers[key]?.answer).not.toHaveProperty('evidence.link')
    page.stop()
    const again = openPage(server, here)
    expect(entryOf(again).draft.link).toBe('nowhere')
    again.stop()
  })

  test('that the server refuses is not sent again until it is changed', async () => {
    const server = service()
    const page = openPage(server, browser())
    server.line.refuse = true
    page.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.requests).toHaveLength(1)
    expect(entryOf(page).refused).toHaveLength(1)
    server.line.refuse = false
    page.edit(key, level('3'), false)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]?.answer).toMatchObject({ level: 3 })
    page.stop()
  })

  test('stays in the browser when the assessment can no longer be seen', async () => {
    const server = service()
    const here = browser()
    const page = openPage(server, here)
    server.line.gone = true
    page.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(page.snapshot().link.gone).toBe(true)
    expect(here.shelf.length).toBe(1)
    page.stop()
  })
})

describe('two devices', () => {
  const clash = async () => {
    const server = service()
    const [phone, desk] = [openPage(server, browser()), openPage(server, browser())]
    phone.edit(key, level('1'), false)
    await vi.advanceTimersByTimeAsync(100)
    desk.edit(key, level('4'), false)
    await vi.advanceTimersByTimeAsync(100)
    return { server, phone, desk }
  }

  test('that answer the same question ask the person, and nothing is overwritten meanwhile', async () => {
    const { server, desk } = await clash()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.answers[key]?.answer).toMatchObject({ level: 1 })
    expect(entryOf(desk).clash?.answer).toMatchObject({ level: 1 })
    expect(shownLevel(desk)).toBe(4)
  })

  test('keep mine when I choose mine', async () => {
    const { server, desk } = await clash()
    desk.choose(key, 'mine')
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]).toMatchObject({ answer: { level: 4 }, revision: 2 })
    expect(entryOf(desk).clash).toBeNull()
  })

  test('keep the other when I choose the other', async () => {
    const { server, desk } = await clash()
    desk.choose(key, 'other')
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]).toMatchObject({ answer: { level: 1 }, revision: 1 })
    expect(shownLevel(desk)).toBe(1)
    expect(entryOf(desk).pending).toBeNull()
  })

  test('that give the same answer are not asked anything', async () => {
    const server = service()
    const [phone, desk] = [openPage(server, browser()), openPage(server, browser())]
    phone.edit(key, level('1'), false)
    desk.edit(key, level('1'), false)
    await vi.advanceTimersByTimeAsync(200)
    expect(entryOf(desk).clash).toBeNull()
    expect(entryOf(desk).pending).toBeNull()
  })

  test('see what the other has saved when they look again', async () => {
    const server = service()
    const [phone, desk] = [openPage(server, browser()), openPage(server, browser())]
    phone.edit(key, level('1'), false)
    await vi.advanceTimersByTimeAsync(100)
    await desk.refresh()
    expect(shownLevel(desk)).toBe(1)
    desk.edit(key, level('2'), false)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]).toMatchObject({ answer: { level: 2 }, revision: 2 })
  })
})

describe('two tabs of one browser', () => {
  test('show the same answer at once and never clash', async () => {
    const server = service()
    const here = browser()
    const [left, right] = [openPage(server, here), openPage(server, here)]
    left.edit(key, level('1'), false)
    expect(shownLevel(right)).toBe(1)
    await vi.advanceTimersByTimeAsync(10)
    right.edit(key, level('3'), false)
    await vi.advanceTimersByTimeAsync(500)
    expect(server.answers[key]?.answer).toMatchObject({ level: 3 })
    expect(shownLevel(left)).toBe(3)
    for (const page of [left, right]) {
      expect(entryOf(page).clash).toBeNull()
      expect(entryOf(page).pending).toBeNull()
    }
    left.edit(key, level('4'), false)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.answers[key]).toMatchObject({ answer: { level: 4 } })
  })

  test('do not lose the change of one that is closed before it was sent', async () => {
    const server = service()
    const here = browser()
    const [left, right] = [openPage(server, here), openPage(server, here)]
    server.line.up = false
    left.edit(key, level('2'), false)
    left.stop()
    await vi.advanceTimersByTimeAsync(1_000)
    server.line.up = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.answers[key]?.answer).toMatchObject({ level: 2 })
    expect(entryOf(right).pending).toBeNull()
  })
})

test('a browser without storage still sends, and says that closing the page would lose what waits', async () => {
  const server = service()
  const page = openPage(server, { ...browser(), shelf: null as never })
  server.line.up = false
  page.edit(key, level('2'), false)
  await vi.advanceTimersByTimeAsync(100)
  expect(page.snapshot().link.kept).toBe(false)
  server.line.up = true
  page.retry()
  await vi.advanceTimersByTimeAsync(100)
  expect(server.answers[key]?.answer).toMatchObject({ level: 2 })
})
