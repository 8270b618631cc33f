import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from '@playwright/test'
import { signUp } from './account'
import { create, level, sampleAnswers, save } from './assessment'
import { handIn, makeBoard, makeLink, newBoard, openIntake } from './board'

/** What programs are answered: no browser is needed for it. */

type Playwright = PlaywrightWorkerArgs['playwright']

/** Someone else, who has opened nothing: a program with cookies of its own. */
const someone = async ({ request }: Playwright, baseURL: string | undefined) => {
  const context = await request.newContext(baseURL === undefined ? {} : { baseURL })
  return { request: context, close: () => context.dispose() }
}

test('a submission is repeated without a second copy, a changed one is a second; withdrawal of all erases every copy', async ({
  request,
  playwright,
  baseURL,
}) => {
  const board = await newBoard(request)
  const link = await makeLink(request, board)
  const founder = await someone(playwright, baseURL)
  const { id } = await create(founder.request, { answers: sampleAnswers('hebai') })
  expect((await handIn(founder.request, link, id)).status()).toBe(404)
  expect((await openIntake(founder.request, link)).status()).toBe(204)
  expect((await handIn(founder.request, link, id, false)).status()).toBe(422)
  const first = await handIn(founder.request, link, id)
  expect(first.status()).toBe(201)
  const again = await handIn(founder.request, link, id)
  expect(again.status()).toBe(200)
  const copy = (await first.json()) as { submission: string }
  expect(await again.json()).toMatchObject({ submission: copy.submission, repeated: true })
  const held = async () =>
    ((await (await founder.request.get(`/api/v1/assessments/${id}/submissions`)).json()) as { submissions: { superseded: boolean }[] })
      .submissions
  expect(await held()).toHaveLength(1)
  const [key] = Object.keys(sampleAnswers('hebai').practices)
  expect((await save(founder.request, id, `p:${key}`, level(0), 1)).status()).toBe(200)
  expect((await handIn(founder.request, link, id, true, 'another-request-of-it')).status()).toBe(201)
  expect((await held()).map(({ superseded }) => superseded)).toEqual([false, true])
  expect((await founder.request.delete(`/api/v1/assessments/${id}`)).status()).toBe(204)
  const intakes = await (await request.get(`/api/v1/boards/${board}/intakes`)).json()
  expect(intakes).toMatchObject({ intakes: [{ label: 'Demo day' }] })
  await founder.close()
})

test('who may do what: nobody, founders, another team', async ({ request, playwright, baseURL }) => {
  const board = await newBoard(request)
  const link = await makeLink(request, board)
  const [nobody, founder, outsider] = [
    await someone(playwright, baseURL),
    await someone(playwright, baseURL),
    await someone(playwright, baseURL),
  ]
  const mine = await create(founder.request, { answers: sampleAnswers('hebai') })
  await openIntake(founder.request, link)
  const handed = (await (await handIn(founder.request, link, mine.id)).json()) as { submission: string }
  await signUp(outsider.request, { team: 'Another' })
  const theirs = await makeBoard(outsider.request)
  const entry = (await (
    await request.post(`/api/v1/boards/${board}/entries`, { data: { name: 'Merlin', locale: 'en', scope: 'full' } })
  ).json()) as { assessment: string }

  const asked = (who: APIRequestContext, of: string) => [
    who.get(`/api/v1/boards/${of}/imports`),
    who.post(`/api/v1/boards/${of}/imports`, { data: { files: [{ name: 'a.pdf', bytes: 1 }] } }),
    who.put(`/api/v1/boards/${of}/imports/none`, { data: 'x' }),
    who.delete(`/api/v1/boards/${of}/imports/none`),
    who.delete(`/api/v1/boards/${of}/imports`),
    who.get(`/api/v1/boards/${of}/intakes`),
    who.post(`/api/v1/boards/${of}/intakes`, { data: { label: '', days: 1 } }),
    who.post(`/api/v1/boards/${of}/intakes/none`),
    who.delete(`/api/v1/boards/${of}/intakes/none`),
    who.post(`/api/v1/boards/${of}/entries`, { data: { name: 'A', locale: 'en', scope: 'full' } }),
    who.post(`/api/v1/boards/${of}/entries/${entry.assessment}`, { data: { request: 'a-request-of-a-test' } }),
    who.post(`/api/v1/boards/${of}/entries/${entry.assessment}/session`),
    who.get(`/en/screen/${of}/add`),
    who.get(`/en/screen/${of}/settings`),
  ]
  const statuses = async (who: APIRequestContext, of = board) => (await Promise.all(asked(who, of))).map((answer) => answer.status())
  for (const who of [nobody, founder, outsider]) expect(await statuses(who.request)).toEqual(asked(who.request, 'none').map(() => 404))
  // Another team's own board lends no leave to what belongs to this one.
  expect((await outsider.request.post(`/api/v1/boards/${theirs}/entries/${entry.assessment}/session`)).status()).toBe(404)
  expect((await outsider.request.delete(`/api/v1/boards/${theirs}/intakes/${link.id}`)).status()).toBe(404)

  const address = `/api/v1/assessments/${mine.id}/submissions`
  for (const who of [nobody, outsider, { request }]) {
    expect((await who.request.get(address)).status()).toBe(404)
    expect((await who.request.delete(`${address}/${board}/${handed.submission}`)).status()).toBe(404)
    expect((await handIn(who.request, link, mine.id)).status()).toBe(404)
    expect((await who.request.get(`/en/intake/${link.id}`)).status()).toBe(404)
  }
  expect((await founder.request.delete(`${address}/${theirs}/${handed.submission}`)).status()).toBe(404)
  expect((await founder.request.delete(`${address}/${board}/${handed.submission}`)).status()).toBe(204)
  expect((await founder.request.delete(`${address}/${board}/${handed.submission}`)).status()).toBe(404)
  for (const who of [nobody, founder, outsider]) await who.close()
})
