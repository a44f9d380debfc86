import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { BUNDLE_EXAMPLE } from '../intake/bundle-example.ts'
import { takeIn } from '../intake/take-in.ts'
import { openDatabase } from './database.ts'
import { startDatabaseServer } from './database-server.ts'

const folder = await mkdtemp(join(tmpdir(), 'zichtlijn-server-'))
after(() => rm(folder, { recursive: true, force: true }))

test('Data survive the killing of PostgreSQL itself, without a word of warning', async () => {
  const first = await startDatabaseServer({ folder })
  const intake = await openDatabase(first.urls.intake)
  await takeIn(intake, BUNDLE_EXAMPLE)
  process.kill(await serverProcess(), 'SIGKILL')
  await intake.close()
  const second = await startDatabaseServer({ folder })
  assert.equal(await countIntakes(second.urls.intake), 1)
  await second.stop()
})

test('A start clears up after a starter that was killed and left its server running', async () => {
  const starter = await startInOwnProcess()
  const orphan = await serverProcess()
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  const server = await startDatabaseServer({ folder })
  assert.notEqual(await serverProcess(), orphan)
  assert.equal(await countIntakes(server.urls.intake), 1)
  await server.stop()
})

test('A start clears up when starter and server were both killed', async () => {
  const starter = await startInOwnProcess()
  process.kill(await serverProcess(), 'SIGKILL')
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  const server = await startDatabaseServer({ folder })
  assert.equal(await countIntakes(server.urls.intake), 1)
  await server.stop()
})

test('A process number that another program got after a restart does not stand in the way', async () => {
  await writeFile(join(folder, 'cluster', 'postmaster.pid'), `${process.pid}\n${folder}/cluster\n1\n1\n\n127.0.0.1\n`)
  const server = await startDatabaseServer({ folder })
  await server.stop()
})

test('A second starter on the same folder is refused, and the first goes on', async () => {
  const server = await startDatabaseServer({ folder })
  await assert.rejects(startDatabaseServer({ folder }), { code: 'database-folder-in-use' })
  assert.equal(await countIntakes(server.urls.intake), 1)
  await server.stop()
})

test('It listens on 127.0.0.1 only, asks for a password, and keeps it where only the owner can read it', async () => {
  const server = await startDatabaseServer({ folder })
  const client = new Client({ connectionString: server.urls.owner })
  await client.connect()
  const { rows } = await client.query(
    "select current_setting('listen_addresses') as at, current_setting('fsync') as sync",
  )
  await client.end()
  assert.deepEqual(rows, [{ at: '127.0.0.1', sync: 'on' }])
  assert.equal((await stat(join(folder, 'passwords.json'))).mode & 0o777, 0o600)
  const wrong = server.urls.owner.replace(/:[0-9a-f]{48}@/, ':0000@')
  await assert.rejects(new Client({ connectionString: wrong }).connect(), /password authentication failed/)
  await server.stop()
})

test('A damaged password file is named, and its content is not repeated', async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'zichtlijn-server-'))
  await writeFile(join(damaged, 'passwords.json'), '{"owner":"geheim"}')
  await assert.rejects(startDatabaseServer({ folder: damaged }), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'database-passwords-unreadable')
    assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /geheim/)
    return true
  })
  await rm(damaged, { recursive: true })
})

test('A folder that holds no usable cluster gives a clear error', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'zichtlijn-server-'))
  await (await startDatabaseServer({ folder: broken })).stop()
  await writeFile(join(broken, 'cluster', 'PG_VERSION'), '9.6\n')
  await assert.rejects(startDatabaseServer({ folder: broken }), { code: 'database-server-cannot-start' })
  await rm(broken, { recursive: true })
})

async function startInOwnProcess() {
  const script = `
    const { startDatabaseServer } = await import(${JSON.stringify(new URL('database-server.ts', import.meta.url).href)})
    await startDatabaseServer({ folder: ${JSON.stringify(folder)} })
    console.log('up')`
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', script])
  await once(starter.stdout, 'data')
  return starter
}

async function serverProcess(): Promise<number> {
  return Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function countIntakes(url: string): Promise<number | undefined> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from casework.intakes')
  await client.end()
  return rows[0]?.n
}
