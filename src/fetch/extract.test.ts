import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { ZipFile } from 'yazl'
import { EXTRACT, headersFor, type SampleExtract, sampleExtract, serveExtract } from './sample-services.ts'
import { type Asked, type StandIn, startStandIn, times } from './stand-in.ts'
import { type Trial, trial } from './test-bench.ts'

/** A real zip of a megabyte that cannot be packed. */
async function sampleZip(size = 1_000_000): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(randomBytes(size), '9999VBO08112026.zip', { compress: false })
  zip.end()
  return buffer(zip.outputStream)
}

async function trialOnZip(context: TestContext): Promise<Trial & { file: SampleExtract; standIn: StandIn }> {
  const file = sampleExtract(await sampleZip())
  const standIn = await startStandIn(context, serveExtract(file))
  return { ...(await trial(context, standIn)), file, standIn }
}

const isFile = ({ path, request }: Asked) => path === EXTRACT && request.method === 'GET'

/** Sends some bytes of what was asked for, and breaks the connection. */
function cutAfter(file: SampleExtract, bytes: number): (asked: Asked) => void {
  return (asked) => {
    const { start, headers } = headersFor(file, asked)
    asked.response.writeHead(start > 0 ? 206 : 200, headers)
    asked.response.write(file.bytes.subarray(start, start + bytes), () =>
      setTimeout(() => asked.response.destroy(), 20),
    )
  }
}

async function fileIn(delivery: string): Promise<Buffer> {
  return readFile(join(delivery, 'lvbag-extract-nl.zip'))
}

test('a file comes whole, with its checksum and what the service said of it', async (context) => {
  const { fetch, file, options } = await trialOnZip(context)
  const { provenance, delivery, receivedBytes } = await fetch('bag')
  assert.ok((await fileIn(delivery)).equals(file.bytes))
  assert.deepEqual(provenance.version, {
    etag: '"one"',
    lastModified: 'Sun, 08 Nov 2026 03:00:00 GMT',
    bytes: file.bytes.length,
  })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  assert.deepEqual(provenance.files, [
    { name: 'lvbag-extract-nl.zip', address: `https://${EXTRACT}`, bytes: file.bytes.length, sha256 },
  ])
  assert.ok(receivedBytes >= file.bytes.length)
  assert.deepEqual(await readdir(join(options.to, 'bag')), ['delivery', 'provenance.json'])
  assert.equal((await fetch('bag')).receivedBytes, 0)
})

test('a connection that is cut several times gives the file, each byte once', async (context) => {
  const { fetch, file, standIn, said } = await trialOnZip(context)
  standIn.before.push(times(3, isFile, cutAfter(file, 200_000)))
  const { delivery, receivedBytes } = await fetch('bag')
  assert.ok((await fileIn(delivery)).equals(file.bytes))
  assert.equal(said.filter((line) => line.startsWith('The connection broke off')).length, 3)
  assert.ok(receivedBytes < file.bytes.length + 5000, `${receivedBytes} bytes came`)
})

test('with a weak ETag the date says whether the file is still the same', async (context) => {
  const { fetch, file, standIn } = await trialOnZip(context)
  file.etag = 'W/"one"'
  standIn.before.push(times(1, isFile, cutAfter(file, 600_000)))
  const { delivery, receivedBytes } = await fetch('bag')
  assert.ok((await fileIn(delivery)).equals(file.bytes))
  assert.ok(receivedBytes < file.bytes.length + 5000, `${receivedBytes} bytes came`)
})

test('a delivered file that is gone or cut off is fetched again', async (context) => {
  const { fetch, file } = await trialOnZip(context)
  const path = join((await fetch('bag')).delivery, 'lvbag-extract-nl.zip')
  await truncate(path, 1000)
  await fetch('bag')
  assert.ok((await readFile(path)).equals(file.bytes))
  await rm(path)
  await fetch('bag')
  assert.ok((await readFile(path)).equals(file.bytes))
})

test('a fetch that gave up goes on where it stopped with the next command', async (context) => {
  const { fetch, file, standIn } = await trialOnZip(context)
  standIn.before.push(times(4, isFile, cutAfter(file, 200_000)))
  await assert.rejects(fetch('bag'), { code: 'service-interrupted', message: /Tried 4 times/ })
  const { delivery, receivedBytes } = await fetch('bag')
  assert.ok((await fileIn(delivery)).equals(file.bytes))
  assert.ok(receivedBytes < file.bytes.length / 2, `${receivedBytes} bytes came again`)
})

test('a service that cannot go on sends the file again, and that is said', async (context) => {
  const { fetch, file, standIn, said } = await trialOnZip(context)
  file.takesRanges = false
  standIn.before.push(times(1, isFile, cutAfter(file, 300_000)))
  assert.ok((await fileIn((await fetch('bag')).delivery)).equals(file.bytes))
  assert.ok(said.some((line) => line.includes('does not go on where it stopped')))
})

test('a service without ETag and date cannot be gone on with, nor be up to date', async (context) => {
  const { fetch, file, standIn } = await trialOnZip(context)
  file.etag = undefined
  file.lastModified = undefined
  standIn.before.push(times(1, isFile, cutAfter(file, 300_000)))
  assert.ok((await fileIn((await fetch('bag')).delivery)).equals(file.bytes))
  assert.ok((await fetch('bag')).receivedBytes >= file.bytes.length)
})

for (const [what, obeys] of [
  ['by a service that keeps to If-Range', true],
  ['by a service that ignores If-Range', false],
] as const)
  test(`a file that is replaced between two parts is begun again, ${what}`, async (context) => {
    const { fetch, file, standIn, said } = await trialOnZip(context)
    const other = await sampleZip(900_000)
    standIn.before.push(
      times(1, isFile, (asked) => {
        cutAfter({ ...file }, 300_000)(asked)
        file.bytes = other
        file.etag = '"two"'
        file.lastModified = 'Tue, 08 Dec 2026 03:00:00 GMT'
      }),
      times(obeys ? 0 : 1, isFile, (asked) => {
        asked.request.headers['if-range'] = '"two"'
        const { start: from, headers } = headersFor(file, asked)
        asked.response.writeHead(206, headers).end(file.bytes.subarray(from))
      }),
    )
    const { delivery, provenance } = await fetch('bag')
    assert.ok((await fileIn(delivery)).equals(other))
    assert.equal(provenance.version['etag'], '"two"')
    assert.ok(said.some((line) => line.endsWith('while it was being fetched: beginning again.')))
  })

test('a part of a file that does not begin where we are is not used', async (context) => {
  const { fetch, file, standIn } = await trialOnZip(context)
  standIn.before.push(
    times(1, isFile, cutAfter(file, 300_000)),
    times(1, isFile, ({ response }) => {
      const { length } = file.bytes
      response.writeHead(206, { 'content-range': `bytes 5-${length - 1}/${length}` }).end(file.bytes.subarray(5))
    }),
  )
  assert.ok((await fileIn((await fetch('bag')).delivery)).equals(file.bytes))
})

test('a file that ends before its announced length is no file', async (context) => {
  const { fetch, file, options } = await trialOnZip(context)
  file.takesRanges = false
  file.headers = { 'content-length': String(file.bytes.length + 10), connection: 'close' }
  await assert.rejects(fetch('bag'), { name: 'InputFault', code: 'service-interrupted' })
  assert.deepEqual(await readdir(options.to), ['bag.part'])
})

test('an answer without a length of its own must be as long as was announced before', async (context) => {
  const { fetch, file, standIn, said } = await trialOnZip(context)
  standIn.before.push(
    times(1, isFile, ({ response }) => {
      response.write(file.bytes.subarray(0, 400_000))
      response.end()
    }),
  )
  assert.ok((await fileIn((await fetch('bag')).delivery)).equals(file.bytes))
  assert.match(said.join(), /stopped at 400000 of \d+ bytes/)
})

test('a file that was announced too short lacks its end and is no file', async (context) => {
  const { fetch, file, options } = await trialOnZip(context)
  file.headers = { 'content-length': String(file.bytes.length - 30) }
  await assert.rejects(fetch('bag'), { code: 'file-not-whole' })
  assert.deepEqual(await readdir(join(options.to, 'bag.part/delivery')), [])
})

test('more bytes than were announced before are not taken', async (context) => {
  const { fetch, file, standIn } = await trialOnZip(context)
  standIn.before.push(
    times(9, isFile, ({ response }) => {
      // In pieces, so that no length is announced with the answer itself.
      response.writeHead(200, { etag: '"one"' })
      response.write(file.bytes)
      response.end('more')
    }),
  )
  await assert.rejects(fetch('bag'), { code: 'length-wrong' })
})

for (const [header, digest] of [
  ['repr-digest', (bytes: Buffer) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`],
  ['content-md5', (bytes: Buffer) => createHash('md5').update(bytes).digest('base64')],
] as const)
  test(`the checksum of ${header} must fit`, async (context) => {
    const { fetch, file } = await trialOnZip(context)
    file.headers = { [header]: digest(file.bytes) }
    await fetch('bag')
    file.etag = '"two"'
    file.headers = { [header]: digest(Buffer.from('another file')) }
    await assert.rejects(fetch('bag'), { code: 'checksum-differs' })
  })

test('a page for people instead of the file is no file, and what was there is kept', async (context) => {
  const { fetch, file, standIn } = await trialOnZip(context)
  standIn.before.push(
    times(1, isFile, cutAfter(file, 600_000)),
    times(1, isFile, ({ response }) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Storing</h1>'),
    ),
  )
  await assert.rejects(fetch('bag'), { code: 'answer-not-data' })
  assert.ok((await fetch('bag')).receivedBytes < file.bytes.length / 2)
})

test('a feed that no longer links to the file is a changed schema', async (context) => {
  const { fetch, standIn } = await trialOnZip(context)
  standIn.before.push(
    times(
      1,
      ({ path }) => path.endsWith('.xml'),
      ({ response }) => response.end('<feed></feed>'),
    ),
  )
  await assert.rejects(fetch('bag'), { code: 'schema-changed', message: /no link to lvbag-extract-nl.zip/ })
})
