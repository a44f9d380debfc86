import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gemeenteLayer, serveLayer } from '../sample-services.ts'
import { type Asked, startStandIn, times } from '../stand-in.ts'
import { trial } from '../test-bench.ts'

const LAYER = gemeenteLayer().path
const any = ({ path }: Asked) => path === LAYER

test('redirects within the service are followed, five at most', async (context) => {
  const standIn = await startStandIn(context, serveLayer(gemeenteLayer()))
  const { fetch } = await trial(context, standIn)
  const hop = (asked: Asked, to: number) =>
    asked.response
      .writeHead([301, 302, 303, 307, 308][to % 5] ?? 302, { location: `/hop/${to}?${asked.query.toString()}` })
      .end()
  standIn.before.push(
    times(1, any, (asked) => hop(asked, 1)),
    (asked) => {
      const at = Number(/^hop\/(\d)$/.exec(asked.path)?.[1] ?? 0)
      if (at === 0) return false
      if (at < 5) hop(asked, at + 1)
      else asked.response.writeHead(302, { location: `/${LAYER}?${asked.query.toString()}` }).end()
      return true
    },
  )
  await assert.rejects(fetch('gemeenten-2024'), { code: 'too-many-redirects' })
  standIn.before.unshift((asked) => {
    if (asked.path !== 'hop/5') return false
    return serveLayer(gemeenteLayer())({ ...asked, path: LAYER })
  })
  standIn.before.push(times(1, any, (asked) => hop(asked, 1)))
  assert.equal((await fetch('gemeenten-2024')).provenance.rows, 5)
})

test('a redirect that goes round is not followed for ever', async (context) => {
  const standIn = await startStandIn(context)
  const { fetch } = await trial(context, standIn)
  standIn.before.push(
    times(99, any, ({ request, response }) => response.writeHead(302, { location: request.url }).end()),
  )
  await assert.rejects(fetch('gemeenten-2024'), { code: 'too-many-redirects' })
  assert.equal(standIn.asked.length, 6)
})

test('a redirect to another host is not followed, and the host is named', async (context) => {
  const elsewhere = await startStandIn(context, serveLayer(gemeenteLayer()))
  const standIn = await startStandIn(context)
  const { fetch } = await trial(context, standIn)
  standIn.before.push(
    times(9, any, ({ response }) => response.writeHead(302, { location: `${elsewhere.address.href}${LAYER}` }).end()),
  )
  await assert.rejects(fetch('gemeenten-2024'), {
    code: 'address-not-allowed',
    message: new RegExp(`leads to http://${elsewhere.address.host}`),
  })
  assert.deepEqual(elsewhere.asked, [])
})

test('a service that is busy is given the rest that it asks for', async (context) => {
  const standIn = await startStandIn(context, serveLayer(gemeenteLayer()))
  const { fetch, said } = await trial(context, standIn)
  standIn.before.push(times(1, any, ({ response }) => response.writeHead(503, { 'retry-after': '1' }).end()))
  await fetch('gemeenten-2024')
  assert.deepEqual(said, ['The service answers 503. Trying again in 1 s.'])
})

test('a service that asks for a long rest is left alone, and the person is told how long', async (context) => {
  const standIn = await startStandIn(context)
  const { fetch } = await trial(context, standIn)
  standIn.before.push(times(9, any, ({ response }) => response.writeHead(429, { 'retry-after': '3600' }).end()))
  await assert.rejects(fetch('gemeenten-2024'), { code: 'service-interrupted', message: /again after 3600 s/ })
  assert.equal(standIn.asked.length, 1)
})

for (const [status, code] of [
  [404, 'address-not-found'],
  [410, 'address-not-found'],
  [400, 'request-refused'],
  [403, 'request-refused'],
] as const)
  test(`the answer ${status} is a fault at once`, async (context) => {
    const standIn = await startStandIn(context)
    const { fetch } = await trial(context, standIn)
    standIn.before.push(times(9, any, ({ response }) => response.writeHead(status).end()))
    await assert.rejects(fetch('gemeenten-2024'), { name: 'InputFault', code })
    assert.equal(standIn.asked.length, 1)
  })

test('a page for people with status 200 is a fault at once, not data', async (context) => {
  const standIn = await startStandIn(context)
  const { fetch } = await trial(context, standIn)
  standIn.before.push(
    times(9, any, ({ response }) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Storing</html>'),
    ),
  )
  await assert.rejects(fetch('gemeenten-2024'), { code: 'answer-not-data', message: /text\/html/ })
  assert.equal(standIn.asked.length, 1)
})

test('an answer that is larger than any page is not read', async (context) => {
  const standIn = await startStandIn(context)
  const { fetch } = await trial(context, standIn)
  standIn.before.push(
    times(9, any, ({ response }) => {
      response.writeHead(200, { 'content-length': 10 ** 9 })
      response.write('{')
    }),
  )
  await assert.rejects(fetch('gemeenten-2024'), { code: 'answer-too-large' })
})

test('requests name the project and ask for the bytes as they are', async (context) => {
  const standIn = await startStandIn(context, serveLayer(gemeenteLayer()))
  const { fetch } = await trial(context, standIn)
  const seen: (string | undefined)[] = []
  standIn.before.push(({ request }) => {
    seen.push(request.headers['user-agent'], String(request.headers['accept-encoding']))
    return false
  })
  await fetch('gemeenten-2024')
  assert.deepEqual([...new Set(seen)], ['zichtlijn-fetch (open source; reads open registers)', 'identity'])
})

test('a service that falls silent, before or in an answer, is asked again', async (context) => {
  const standIn = await startStandIn(context, serveLayer(gemeenteLayer()))
  const { fetch, said } = await trial(context, standIn)
  standIn.before.push(
    times(1, any, () => {}),
    times(1, any, ({ response }) => response.write('{"type":')),
  )
  assert.equal((await fetch('gemeenten-2024')).provenance.rows, 5)
  assert.equal(said.filter((line) => line.includes('Trying again')).length, 2)
})

test('a server that is not there is tried a few times, and then told', async (context) => {
  const { fetch } = await trial(context, { address: new URL('http://127.0.0.1:9/'), asked: [], before: [] })
  await assert.rejects(fetch('gemeenten-2024'), {
    code: 'service-interrupted',
    message: /no connection.*Tried 4 times/,
  })
})
