import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DataSet } from './data-sets.ts'

/** What one linking took, from the start of its process to the end. */
export interface LinkRun {
  readonly seconds: number
  readonly peakMemoryBytes: number
  /** Seconds by phase, as the engine itself tells. */
  readonly phases: Readonly<Record<string, number>>
}

/** Links the files of a data set in a process of its own, and writes pairs.parquet and clusters.parquet to a folder. */
export type Engine = (dataSet: DataSet, folder: string) => Promise<LinkRun>

const SPLINK = 'splink==5.0.0'
const COMMAND = join(import.meta.dirname, '../../src/cli/zichtlijn.ts')

/** `zichtlijn link` of this working copy. */
export const zichtlijn: Engine = async (dataSet, folder) =>
  timed(process.execPath, [COMMAND, 'link', ...wish(dataSet, folder), '--json'])

/** The same with a model that the command drafts of the files alone; drafting it counts as well. */
export const drafting: Engine = async (dataSet, folder) => {
  const { files, idColumn, leaveOut } = dataSet
  const linkType = files.length === 1 ? 'dedupe_only' : 'link_only'
  const started = performance.now()
  const words = ['link', '--draft-model', ...files, '--id', idColumn, '--link-type', linkType]
  const drafted = await outputOf(process.execPath, [COMMAND, ...words, ...leaveOut.flatMap((c) => ['--leave-out', c])])
  const seconds = (performance.now() - started) / 1000
  const model = join(folder, 'drafted.json')
  await writeFile(model, drafted)
  const run = await zichtlijn({ ...dataSet, model }, folder)
  return { ...run, seconds: run.seconds + seconds, phases: { drafting: seconds, ...run.phases } }
}

/** Splink by the Python of an environment. */
export function splink(python: string): Engine {
  return async (dataSet, folder) => timed(python, [script('splink-run.py'), ...wish(dataSet, folder)])
}

function wish({ model, files, pairsAbove }: DataSet, folder: string): string[] {
  const threshold = pairsAbove === undefined ? [] : [`--pairs-above=${pairsAbove}`]
  return [model, ...files, '--to', folder, ...threshold]
}

async function timed(program: string, words: readonly string[]): Promise<LinkRun> {
  const started = performance.now()
  const stdout = await outputOf(program, words)
  const seconds = (performance.now() - started) / 1000
  const told: unknown = JSON.parse(stdout)
  const { peakMemoryBytes, phases } = told as Pick<LinkRun, 'peakMemoryBytes' | 'phases'>
  return { seconds, peakMemoryBytes, phases: phases ?? {} }
}

/** Makes a Python environment with Splink in a folder, unless it is there, and returns its Python. Needs a network once. */
export async function installSplink(folder: string): Promise<string> {
  const python = join(folder, 'bin', 'python')
  if (existsSync(python)) return python
  await outputOf('python3', ['-m', 'venv', folder])
  await outputOf(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', SPLINK])
  return python
}

/** Has Splink's library write the models of its examples to a folder. */
export async function writeSplinkModels(python: string, folder: string): Promise<void> {
  await outputOf(python, [script('splink-models.py'), folder])
}

function script(name: string): string {
  return join(import.meta.dirname, name)
}

async function outputOf(program: string, words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, words, { maxBuffer: 1 << 28 })
  return stdout
}
