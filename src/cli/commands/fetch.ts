import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Command, InvalidArgumentError } from 'commander'
import { CATALOGUE, type CatalogueEntry } from '../../fetch/catalogue.ts'
import { type Fetched, type FetchOptions, fetchEntry, type Surveyed, surveyEntry } from '../../fetch/fetch.ts'
import { parseStandIn } from '../../fetch/http/gate.ts'
import { ASK_ABOVE_BYTES } from '../../fetch/limits.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'

interface FetchFlags {
  readonly to: string
  readonly yes?: true
  readonly serviceAddress?: URL
  readonly json?: true
}

interface GivenFlags extends Omit<FetchFlags, 'to'> {
  readonly to?: string
}

const CALLED_WRONGLY = { exitCode: 2 }

export function fetchCommand(): Command {
  return new Command('fetch')
    .description('fetch open registers from their official services')
    .argument('<what...>', 'list, to see what there is; or names from the list, or a file with one name per line')
    .option('--to <dir>', 'where each gets a folder of its name')
    .option('--yes', 'fetch a lot without asking')
    .option('--service-address <url>', 'a server that stands in for all services, such as a mirror', parseAddress)
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .addHelpText('after', '\nWhat was interrupted goes on where it stopped when the same command is given again.')
    .action(async (what: string[], flags: GivenFlags, command: Command) => {
      const { to } = flags
      if (what.length === 1 && what[0] === 'list') return printList(flags.json === true)
      if (to === undefined) return command.error('error: say with --to where it comes', CALLED_WRONGLY)
      const wanted: CatalogueEntry[] = []
      for (const name of await readNames(what)) {
        const entry = CATALOGUE.find((candidate) => candidate.name === name)
        if (entry === undefined)
          return command.error(`error: "${name}" is not on the list; see zichtlijn fetch list`, CALLED_WRONGLY)
        if (!wanted.includes(entry)) wanted.push(entry)
      }
      await fetchAll(wanted, { ...flags, to }, command)
    })
}

function printList(asJson: boolean): void {
  const entries = CATALOGUE.map(({ service: _service, ...entry }) => entry)
  const lines = entries.flatMap(({ name, title, register, supplier, licence, aboutBytes }) => [
    `${name.padEnd(20)} ${register.padEnd(6)} ${supplier}; licence ${licence}${aboutBytes === undefined ? '' : `; about ${sizeOf(aboutBytes)}`}`,
    `  ${title}`,
  ])
  print({ entries }, [...lines, 'How large it is today, the service says before anything is fetched.'], asJson)
}

interface Outcome {
  readonly fetched: readonly Fetched[]
  readonly faults: readonly InputFault[]
}

async function fetchAll(wanted: readonly CatalogueEntry[], flags: FetchFlags, command: Command): Promise<void> {
  const started = performance.now()
  const options = optionsFor(flags)
  const surveyed = await withProgress('Asking how much there is', (report) =>
    inTurn(wanted, (entry, place) => {
      report(place, wanted.length, entry.name)
      return surveyEntry(entry, options)
    }),
  )
  for (const { entry, survey, current } of surveyed.done) say(describeSurvey(entry, survey, current !== undefined))
  if (!(await agreed(surveyed.done, flags)))
    return command.error(`error: that is more than ${sizeOf(ASK_ABOVE_BYTES)}; add --yes to fetch it`, CALLED_WRONGLY)
  const fetched = await inTurn(surveyed.done, (item) =>
    withProgress(`Fetching ${item.entry.name}`, (report) => fetchEntry(item, { ...options, onProgress: report })),
  )
  const outcome = { fetched: fetched.done, faults: [...surveyed.faults, ...fetched.faults] }
  const lines = outcome.fetched.flatMap(describeFetched)
  if (lines.length > 0 || flags.json === true) print(toResult(outcome, started), lines, flags.json === true)
  if (outcome.faults.length > 0) process.exitCode = 1
}

/** Does each in turn: one that is at fault is told at once, and does not keep the others. */
async function inTurn<I, O>(
  items: readonly I[],
  work: (item: I, place: number) => Promise<O>,
): Promise<{ readonly done: readonly O[]; readonly faults: readonly InputFault[] }> {
  const done: O[] = []
  const faults: InputFault[] = []
  for (const [place, item] of items.entries()) {
    try {
      done.push(await work(item, place))
    } catch (error) {
      if (!(error instanceof InputFault)) throw error
      faults.push(error)
      say(error.message)
    }
  }
  return { done, faults }
}

/** A yes is needed for a lot: given on the command line, or by the person at the terminal. */
async function agreed(surveyed: readonly Surveyed[], { yes }: FetchFlags): Promise<boolean> {
  const bytes = surveyed.reduce((sum, { survey, current }) => sum + (current === undefined ? survey.bytes : 0), 0)
  if (bytes <= ASK_ABOVE_BYTES || yes === true) return true
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^[yj]/i.test(await terminal.question('Fetch it? [y/N] '))
  } finally {
    terminal.close()
  }
}

/** A name as it is, or the names in a file: one per line, `#` begins a comment. */
async function readNames(what: readonly string[]): Promise<readonly string[]> {
  const names: string[] = []
  for (const text of what) {
    const lines = CATALOGUE.some(({ name }) => name === text) ? [text] : await readLines(text)
    names.push(...lines)
  }
  return names
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n')
    return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
  } catch {
    return [path]
  }
}

function optionsFor({ to, serviceAddress }: FetchFlags): FetchOptions {
  return { to, say, ...(serviceAddress === undefined ? {} : { standIn: serviceAddress }) }
}

function parseAddress(text: string): URL {
  const address = parseStandIn(text)
  if (address === undefined) throw new InvalidArgumentError('Give an https address, or http on this machine.')
  return address
}

function toResult({ fetched, faults }: Outcome, started: number): object {
  return {
    items: fetched.map(({ provenance, delivery, receivedBytes }) => ({ ...provenance, delivery, receivedBytes })),
    faults: faults.map(({ code, file, place, message }) => ({ code, file, place, says: message })),
    seconds: secondsSince(started),
    peakMemoryBytes: peakMemoryBytes(),
  }
}

function describeSurvey(
  { name, supplier, licence }: CatalogueEntry,
  survey: Surveyed['survey'],
  current: boolean,
): string {
  const size = `${survey.bytesAreExact ? '' : 'about '}${sizeOf(survey.bytes)}`
  const rows = survey.rows === undefined ? '' : `, ${count(survey.rows)} rows`
  return `${name}: ${current ? 'up to date' : `${size}${rows}`}; ${supplier}, licence ${licence}`
}

function describeFetched({ provenance, delivery, receivedBytes }: Fetched): string[] {
  const { name, register, bytes, rows } = provenance
  const what = rows === undefined ? sizeOf(bytes) : `${sizeOf(bytes)}, ${count(rows)} rows`
  return [
    `${name}: ${what}${receivedBytes === 0 ? ', up to date' : ''}`,
    `  zichtlijn read ${register} ${register === 'areas' ? `${delivery}/${provenance.files[0]?.name}` : delivery} --warehouse DIR`,
  ]
}

/** `12 kB`, `3.1 MB`, `3,060 MB`. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${count(Math.ceil(bytes / 1000))} kB`
  return `${count(Number((bytes / 1_000_000).toPrecision(3)))} MB`
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
